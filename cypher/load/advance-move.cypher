// Records the progress of a move.
// Needs:  cypher/schema/008-claims.cypher
// Params: $id, $after.  Returns: nothing.
MATCH (move:Move {id: $id})
SET move.after = $after
