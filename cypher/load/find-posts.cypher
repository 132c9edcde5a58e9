// Gives what all articles together say about posts. The first and the last article come from the index, whatever lies between.
// Needs:  cypher/schema/008-claims.cypher (evidenced_by_key)
// Params: $ids of posts.  Returns: one record per post that an article gives.
UNWIND $ids AS id
MATCH (post:Post {id: id})
WHERE EXISTS { (post)-[:EVIDENCED_BY]->() }
OPTIONAL MATCH (post)-[:AT]->(organization:Organization)
RETURN post.id AS id, post.title AS title, post.personId AS personId, post.organizationId AS organizationId,
  organization.kind AS organizationKind,
  head(COLLECT { MATCH ()-[link:EVIDENCED_BY]->() WHERE link.key > id + '|0000-00-00}' AND link.key < id + '}' RETURN link.key AS key ORDER BY key LIMIT 1 }) AS first,
  head(COLLECT { MATCH ()-[link:EVIDENCED_BY]->() WHERE link.key > id + '|0000-00-00}' AND link.key < id + '}' RETURN link.key AS key ORDER BY key DESC LIMIT 1 }) AS last,
  EXISTS { MATCH ()-[link:EVIDENCED_BY]->() WHERE link.officialKey > id + '|' AND link.officialKey < id + '}' } AS official
