// Points claims at the entities that they mean, with the rule and the reason.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, entityId, rule, why }.  Returns: merged.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (entity:Entity {id: row.entityId})
SET claim.entityId = row.entityId, claim.rule = row.rule, claim.why = row.why
WITH claim, entity
CALL (claim, entity) {
  MATCH (claim)-[link:MEANS]->(other) WHERE other <> entity DELETE link
}
MERGE (claim)-[:MEANS]->(entity)
RETURN count(*) AS merged
