// Joins words to the article that prints them.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (quotation:Quotation {id: row.id})
MATCH (article:Article {id: row.articleId})
MERGE (quotation)-[:SAID_IN]->(article)
RETURN count(*) AS merged
