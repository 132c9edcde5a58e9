// Joins articles to their page.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (article:Article {id: row.id})
MATCH (page:Page {id: row.pageId})
MERGE (article)-[:ON]->(page)
RETURN count(*) AS merged
