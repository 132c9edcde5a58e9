// The loads of its facts, latest first.
// Key TIME DESC: run.byPage | this.id
MATCH (run:Run)
