// Removes a move that is done.
// Needs:  cypher/schema/008-claims.cypher
// Params: $id.  Returns: nothing.
MATCH (move:Move {id: $id})
DELETE move
