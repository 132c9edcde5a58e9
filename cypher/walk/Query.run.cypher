// One run by exactly one argument; an index answers each of them.
// Gives: run
// By id: run.id = $id
MATCH (run:Run)
