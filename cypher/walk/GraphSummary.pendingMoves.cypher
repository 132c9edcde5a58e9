// Pages to be re-keyed, and entities whose dependents must be updated: none at rest.
reduce(moves = 0, each IN COLLECT {
  MATCH (move:Move)
  OPTIONAL MATCH (claim:Claim {id: move.claimId})
  RETURN CASE WHEN claim IS NULL THEN 1 ELSE
    COUNT { MATCH ()-[link:CLAIMS]->() WHERE link.key > claim.id + '|' AND link.key < claim.id + '|' + claim.entityId + '|' } +
    COUNT { MATCH ()-[link:CLAIMS]->() WHERE link.key > claim.id + '|' + claim.entityId + '}' AND link.key < claim.id + '}' } END AS pages
} | moves + each)
