// Joins figures to the article that reports them.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.id})
MATCH (article:Article {id: row.articleId})
MERGE (statistic)-[:REPORTED_IN]->(article)
RETURN count(*) AS merged
