// Writes figures, each about one subject, measuring one indicator, in one article: every figure has these.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})
MATCH (subject:Entity {id: row.subjectId})
MATCH (indicator:Indicator {id: row.indicatorId})
MERGE (statistic:Statistic {id: row.id})
SET statistic = row
MERGE (statistic)-[:REPORTED_IN]->(article)
MERGE (statistic)-[:ABOUT]->(subject)
MERGE (statistic)-[:MEASURES]->(indicator)
RETURN count(statistic) AS merged
