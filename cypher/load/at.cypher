// Joins posts to their bodies.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (post:Post {id: row.id})
MATCH (organization:Organization {id: row.organizationId})
MERGE (post)-[:AT]->(organization)
RETURN count(*) AS merged
