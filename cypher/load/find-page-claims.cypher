// Gives what pages claim, which entity their rows were written for, and which one each claim means now.
// Needs:  cypher/schema/008-claims.cypher
// Params: $pageIds.  Returns: one record per page and claim.
UNWIND $pageIds AS pageId
MATCH (:Page {id: pageId})-[link:CLAIMS]->(claim:Claim)
RETURN pageId, claim.id AS claimId, link.entityId AS appliedId, claim.entityId AS entityId
