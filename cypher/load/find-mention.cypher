// Gives a name in an article, the entity it was linked to, and whether another article names the same. Without a place of its own it has that of its article.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $id.  Returns: one record or none.
MATCH (mention:Mention {id: $id})
OPTIONAL MATCH (mention)-[:IN]->(article:Article)
OPTIONAL MATCH (mention)-[:RESOLVES_TO]->(entity:Entity)
OPTIONAL MATCH (mention)-[:MAKES]->(claim:Claim)
RETURN mention.id AS id, mention.pageId AS pageId, mention.entityKind AS entityKind, mention.name AS name, mention.surface AS surface,
  coalesce(head(mention.starts), head(article.segmentStarts), article.headlineStart, 0) AS place,
  claim.bucket AS bucket, claim.apart AS apart, claim.name AS claimName, entity.id AS entityId, entity.name AS entityName,
  EXISTS { MATCH (entity)<-[:RESOLVES_TO]-(other:Mention) WHERE other.articleId <> mention.articleId } AS isElsewhere
