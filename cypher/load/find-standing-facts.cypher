// Gives the facts that stand for pages at present, as their last load that was not withdrawn kept them; null where there is
// none, or where a better scan replaced the page.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageIds.  Returns: one record a page.
UNWIND $pageIds AS pageId
MATCH (page:Page {id: pageId})
OPTIONAL MATCH (page)<-[:LOADED]-(run:Run {status: 'standing'})
WHERE NOT EXISTS { (page)<-[:SUPERSEDES]-() }
WITH page, run ORDER BY run.number DESC
WITH page, head(collect(run)) AS run
RETURN page.id AS id, page.file AS file, page.text AS text, page.sha256 AS sha256, run.facts AS facts
