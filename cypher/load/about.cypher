// Joins figures to whom they are about.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.statisticId})
MATCH (subject:Entity {id: row.subjectId})
MERGE (statistic)-[:ABOUT]->(subject)
RETURN count(*) AS merged
