// Counts the pages of claims, and those whose rows were written for another entity than the claim means, in slices by id.
// Needs:  cypher/schema/008-claims.cypher
// Params: $after (an id; '' to begin), $limit.  Returns: id, pages, counted, astray.
MATCH (claim:Claim)
WHERE claim.id > $after
WITH claim ORDER BY claim.id LIMIT $limit
RETURN claim.id AS id, claim.pages AS pages, COUNT { (claim)<-[:CLAIMS]-() } AS counted,
  COUNT { MATCH (claim)<-[link:CLAIMS]-() WHERE link.entityId <> claim.entityId } AS astray
