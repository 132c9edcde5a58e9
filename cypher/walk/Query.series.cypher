// One series by exactly one argument; an index answers each of them.
// Gives: series
// By id: series.id = $id
MATCH (series:Series)
