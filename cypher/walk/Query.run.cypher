// One run by exactly one argument; an index answers each of them.
// By id: run.id = $id
MATCH (run:Run)
