// Gives what all articles together say of posts.
// Needs:  cypher/schema/005-load.cypher
// Params: $ids of posts, $organizationIds whose kind may have changed.  Returns: one record a post.
CALL () {
  UNWIND $ids AS id
  MATCH (post:Post {id: id})
  RETURN post
  UNION
  UNWIND $organizationIds AS id
  MATCH (post:Post)-[:AT]->(:Organization {id: id})
  RETURN post
}
WITH DISTINCT post
MATCH (post)-[link:EVIDENCED_BY]->(article:Article)
OPTIONAL MATCH (post)-[:AT]->(organization:Organization)
RETURN post.id AS id, post.title AS title, post.personId AS personId, post.organizationId AS organizationId,
  organization.kind AS organizationKind, min(article.date) AS seenFrom, max(article.date) AS seenTo,
  any(official IN collect(link.official) WHERE official) AS official
