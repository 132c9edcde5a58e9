// Records which entity the rows of a page were written for, claim by claim. A page whose rows were written for another
// entity than its claim means today is found by the key.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { pageId, claimId, entityId, key }.  Returns: merged.
// The page comes first: a claim of a name on many pages has as many links.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
WITH row, page
MATCH (page)-[link:CLAIMS]->(:Claim {id: row.claimId})
SET link.entityId = row.entityId, link.key = row.key
RETURN count(*) AS merged
