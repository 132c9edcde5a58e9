// Joins figures to what they measure.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.id})
MATCH (indicator:Indicator {id: row.indicatorId})
MERGE (statistic)-[:MEASURES]->(indicator)
RETURN count(*) AS merged
