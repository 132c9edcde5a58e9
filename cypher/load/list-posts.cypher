// Lists the posts at a body in the order of their ids.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $organizationId, $after, $limit.  Returns: id.
MATCH (:Organization {id: $organizationId})<-[:AT]-(post:Post)
WHERE post.id > $after
RETURN post.id AS id ORDER BY id LIMIT $limit
