// Joins groups to the body or region that their phrase begins with.
// Needs:  cypher/schema/009-below.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (group:Group {id: row.groupId})
MATCH (owner:Entity {id: row.ownerId})
MERGE (group)-[link:BELONGS_TO]->(owner)
SET link.key = row.key
RETURN count(*) AS merged
