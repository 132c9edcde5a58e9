// Removes claims that a page no longer makes; a claim that no page makes is deleted.
// Needs:  cypher/schema/008-claims.cypher
// Params: $pageId, $claimIds.  Returns: nothing.
// The page comes first: a claim of a name on many pages has as many links.
MATCH (page:Page {id: $pageId})
UNWIND $claimIds AS claimId
MATCH (page)-[link:CLAIMS]->(claim:Claim {id: claimId})
SET claim.pages = claim.pages - 1
DELETE link
WITH claim WHERE claim.pages = 0
DETACH DELETE claim
