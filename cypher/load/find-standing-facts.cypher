// Gives the facts of pages that are in effect, as their last load that was not withdrawn kept them; null if there is
// none, or if a better scan replaced the page.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageIds.  Returns: one record per page.
UNWIND $pageIds AS pageId
MATCH (page:Page {id: pageId})
OPTIONAL MATCH (page)<-[:LOADED]-(run:Run {status: 'standing'})
WHERE NOT EXISTS { (page)<-[:SUPERSEDES]-() }
WITH page, run ORDER BY run.number DESC
WITH page, head(collect(run)) AS run
RETURN page.id AS id, page.file AS file, page.text AS text, page.sha256 AS sha256, run.facts AS facts
