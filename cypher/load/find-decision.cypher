// Finds a decision of a person.
// Needs:  cypher/schema/001-constraints.cypher (judgement_id)
// Params: $id.  Returns: one record or none.
MATCH (judgement:Judgement {id: $id})
RETURN judgement.kind AS kind, judgement.pageId AS pageId, judgement.statisticId AS statisticId, judgement.place AS place,
  judgement.mentionId AS mentionId, judgement.entityId AS entityId, judgement.entityKind AS entityKind, judgement.name AS name,
  judgement.surface AS surface, judgement.undoneAt AS undoneAt, judgement.bucket AS bucket, judgement.otherBucket AS otherBucket
