// Remembers how far a piece of work has come.
// Needs:  cypher/schema/008-claims.cypher
// Params: $id, $after.  Returns: nothing.
MATCH (move:Move {id: $id})
SET move.after = $after
