// Joins figures to the part of their subject that they cover.
// Needs:  cypher/schema/020-names.cypher (part_id)
// Params: $rows, a list of { statisticId, partId }.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.statisticId})
MATCH (part:Part {id: row.partId})
MERGE (statistic)-[:COVERS]->(part)
RETURN count(*) AS merged
