// One check by its id.
// Gives: check
// By id: check.id = $id
MATCH (check:Check)
