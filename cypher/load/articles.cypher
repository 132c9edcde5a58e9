// Writes articles on their page.
// Needs:  cypher/schema/001-constraints.cypher (article_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
MERGE (article:Article {id: row.id})
SET article = row
MERGE (article)-[:ON]->(page)
RETURN count(article) AS merged
