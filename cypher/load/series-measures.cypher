// Joins series to what they measure.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (series:Series {id: row.id})
MATCH (indicator:Indicator {id: row.indicatorId})
MERGE (series)-[:MEASURES]->(indicator)
RETURN count(*) AS merged
