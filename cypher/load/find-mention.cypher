// Gives a name in an article, and whom it was taken for.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $id.  Returns: one record or none.
MATCH (mention:Mention {id: $id})
OPTIONAL MATCH (mention)-[:RESOLVES_TO]->(entity:Entity)
OPTIONAL MATCH (mention)-[:MAKES]->(claim:Claim)
RETURN mention.id AS id, mention.pageId AS pageId, mention.entityKind AS entityKind, mention.name AS name,
  claim.bucket AS bucket, entity.id AS entityId, entity.name AS entityName
