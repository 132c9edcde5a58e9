// Writes words said, in the article that prints them, by their speaker.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})
MATCH (speaker:Entity {id: row.speakerId})
MERGE (quotation:Quotation {id: row.id})
SET quotation = row
MERGE (quotation)-[:SAID_IN]->(article)
MERGE (quotation)-[:SAID_BY]->(speaker)
RETURN count(quotation) AS merged
