// The load that made the change; none if it was removed with its page.
// Gives: run
MATCH (run:Run {id: this.runId})
