// Joins regions to the one that contains them.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (region:Region {id: row.id})
MATCH (parent:Region {id: row.parentId})
MERGE (region)-[:WITHIN]->(parent)
RETURN count(*) AS merged
