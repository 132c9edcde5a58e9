// Joins organizations and projects to their region, as the pages give it.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
MATCH (region:Region {id: row.regionId})
MERGE (entity)-[:LOCATED_IN]->(region)
RETURN count(*) AS merged
