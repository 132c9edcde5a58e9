// Joins names to the entities that they mean. The rule and the reason are on the claim, or on the name if they are its own.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (mention:Mention {id: row.mentionId})
MATCH (entity:Entity {id: row.entityId})
MERGE (mention)-[link:RESOLVES_TO]->(entity)
SET link.key = row.key
RETURN count(*) AS merged
