// Joins series to whom they are about.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (series:Series {id: row.id})
MATCH (subject:Entity {id: row.subjectId})
MERGE (series)-[:ABOUT]->(subject)
RETURN count(*) AS merged
