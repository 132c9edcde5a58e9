// Gives entities by one of their ids, with the name that pages know them by.
// Needs:  cypher/schema/005-load.cypher (entity_id), cypher/schema/008-claims.cypher (former_id_id)
// Params: $ids.  Returns: one record per id that leads to an entity; bucket is null if no page claims its name, because the lexicon knows it.
// The claim of its own name comes first, before those of names that were merged into it.
UNWIND $ids AS id
OPTIONAL MATCH (former:FormerId {id: 'was_' + id})
WITH id, coalesce(former.entityId, id) AS entityId
MATCH (entity:Entity {id: entityId})
RETURN id, entity.id AS entityId, entity.name AS name,
  head([label IN labels(entity) WHERE label IN ['Region', 'Organization', 'Person', 'Project', 'Group']]) AS label,
  head(COLLECT {
    MATCH (entity)<-[:MEANS]-(claim:Claim)
    RETURN claim.bucket ORDER BY claim.name <> entity.name, claim.bucket LIMIT 1
  }) AS bucket
