// Writes the ids that entities had, or would have if only some of their claims were there; each leads to the current entity.
// The prefix distinguishes them from an entity that still has the id, because what it leaves behind has not been moved yet.
// Needs:  cypher/schema/008-claims.cypher
// Params: $buckets, $rows, a list of { id, entityId, bucket }: all that these buckets have.  Returns: merged.
CALL () {
  UNWIND $buckets AS bucket
  MATCH (former:FormerId {bucket: bucket})
  WHERE NOT former.id IN [row IN $rows | 'was_' + row.id]
  DETACH DELETE former
}
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entityId})
MERGE (former:FormerId {id: 'was_' + row.id})
SET former.bucket = row.bucket, former.entityId = row.entityId
WITH former, entity
CALL (former, entity) {
  MATCH (former)-[link:NOW]->(other) WHERE other <> entity DELETE link
}
MERGE (former)-[:NOW]->(entity)
RETURN count(*) AS merged
