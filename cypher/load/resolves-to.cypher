// Joins names to whom they mean, with the rule and the reason.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (mention:Mention {id: row.mentionId})
MATCH (entity:Entity {id: row.entityId})
MERGE (mention)-[link:RESOLVES_TO]->(entity)
SET link.rule = row.rule, link.why = row.why, link.key = row.key
RETURN count(*) AS merged
