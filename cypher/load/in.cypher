// Joins names to their article.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (mention:Mention {id: row.id})
MATCH (article:Article {id: row.articleId})
MERGE (mention)-[:IN]->(article)
RETURN count(*) AS merged
