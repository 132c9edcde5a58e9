// Writes series, the figures that may be compared: whom they are about and what they measure.
// Needs:  cypher/schema/005-load.cypher, 008-claims.cypher
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subjectId})
MATCH (indicator:Indicator {id: row.indicatorId})
MERGE (series:Series {id: row.id})
SET series = row
MERGE (series)-[:ABOUT]->(subject)
MERGE (series)-[:MEASURES]->(indicator)
WITH series
// Its id may have led to another series while it was not there.
OPTIONAL MATCH (former:FormerId {id: 'was_' + series.id})
DETACH DELETE former
RETURN count(series) AS merged
