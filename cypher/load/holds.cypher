// Joins people to their posts.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (person:Person {id: row.personId})
MATCH (post:Post {id: row.id})
MERGE (person)-[:HOLDS]->(post)
RETURN count(*) AS merged
