// Gives the kinds and names that pages have claims on at present.
// Needs:  cypher/schema/008-claims.cypher
// Params: $pageIds.  Returns: bucket.
UNWIND $pageIds AS pageId
MATCH (:Page {id: pageId})-[:CLAIMS]->(claim:Claim)
RETURN DISTINCT claim.bucket AS bucket
