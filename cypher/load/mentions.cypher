// Writes the names in articles, with what the page claims of each.
// Needs:  cypher/schema/001-constraints.cypher (mention_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})
MERGE (mention:Mention {id: row.id})
SET mention = row
MERGE (mention)-[:IN]->(article)
RETURN count(mention) AS merged
