// Gives a page with a claim on a name, if there is one.
// Needs:  cypher/schema/008-claims.cypher (claim_bucket)
// Params: $bucket.  Returns: one record or none.
MATCH (claim:Claim {bucket: $bucket})<-[:CLAIMS]-(page:Page)
RETURN page.id AS pageId
ORDER BY claim.id, pageId LIMIT 1
