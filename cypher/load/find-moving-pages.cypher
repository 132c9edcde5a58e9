// Finds pages whose rows were written for another entity than their claim means now, and how much each contains.
// Needs:  cypher/schema/008-claims.cypher (claims_key)
// Params: $claimId, $limit.  Returns: pageId, records.
MATCH (claim:Claim {id: $claimId})
CALL (claim) {
  MATCH (page:Page)-[link:CLAIMS]->()
  WHERE link.key > claim.id + '|' AND link.key < claim.id + '|' + claim.entityId + '|'
  RETURN page ORDER BY link.key LIMIT $limit
  UNION
  MATCH (page:Page)-[link:CLAIMS]->()
  WHERE link.key > claim.id + '|' + claim.entityId + '}' AND link.key < claim.id + '}'
  RETURN page ORDER BY link.key LIMIT $limit
}
WITH DISTINCT page LIMIT $limit
RETURN page.id AS pageId,
  reduce(records = 1, each IN [(page)<-[:LOADED]-(run:Run {status: 'standing'}) | coalesce(run.statisticCount, 0) + coalesce(run.mentionCount, 0)] |
    CASE WHEN each > records THEN each ELSE records END) AS records
