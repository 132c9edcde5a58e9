// Joins parts to the part that contains them: 电动汽车 to 新能源汽车.
// Needs:  cypher/schema/020-names.cypher (part_id)
// Params: $rows, a list of { id, widerId }.  Returns: merged.
UNWIND $rows AS row
MATCH (part:Part {id: row.id})
MATCH (wider:Part {id: row.widerId})
MERGE (part)-[:BELONGS_TO]->(wider)
RETURN count(*) AS merged
