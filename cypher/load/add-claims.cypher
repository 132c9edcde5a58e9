// Adds the claims of pages to the claims of all pages: one node for each different claim, with the number of its pages.
// Needs:  cypher/schema/008-claims.cypher; the pages make no claims at present (clear-pages).
// Params: $rows, a list of { pageId, id, bucket } and what the claim says, a claim of a page once.  Returns: merged.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
MERGE (claim:Claim {id: row.id})
ON CREATE SET claim.pages = 0, claim.bucket = row.bucket, claim.kind = row.kind, claim.name = row.name, claim.scope = row.scope,
  claim.affiliations = row.affiliations, claim.reporter = row.reporter, claim.apart = row.apart, claim.saidKind = row.saidKind,
  claim.saidRegion = row.saidRegion, claim.saidOfficial = row.saidOfficial
SET claim.pages = claim.pages + 1
CREATE (page)-[:CLAIMS]->(claim)
RETURN count(*) AS merged
