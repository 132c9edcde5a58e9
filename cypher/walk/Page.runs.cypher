// The loads of its facts, latest first.
// Gives: run
// Key TIME DESC: run.byPage | this.id
MATCH (run:Run)
