// Writes articles.
// Needs:  cypher/schema/001-constraints.cypher (article_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
SET article = row
RETURN count(article) AS merged
