// Gives one move that a load left to be done.
// Needs:  cypher/schema/008-claims.cypher
// Params: none.  Returns: one record or none.
MATCH (move:Move)
WHERE move.id > ''
RETURN move.id AS id, move.what AS what, move.claimId AS claimId, move.entityId AS entityId, move.after AS after
ORDER BY move.id LIMIT 1
