// Counts the work that loads have left: pages to be re-keyed, and entities whose dependents must be updated.
// Needs:  cypher/schema/008-claims.cypher (claims_key)
// Params: none.  Returns: moves.
MATCH (move:Move)
OPTIONAL MATCH (claim:Claim {id: move.claimId})
RETURN coalesce(sum(CASE WHEN claim IS NULL THEN 1 ELSE
  COUNT { MATCH ()-[link:CLAIMS]->() WHERE link.key > claim.id + '|' AND link.key < claim.id + '|' + claim.entityId + '|' } +
  COUNT { MATCH ()-[link:CLAIMS]->() WHERE link.key > claim.id + '|' + claim.entityId + '}' AND link.key < claim.id + '}' } END), 0) AS moves
