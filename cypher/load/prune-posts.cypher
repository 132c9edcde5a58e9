// Takes out posts that no article gives any more.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (post:Post {id: id})
WHERE NOT EXISTS { (post)-[:EVIDENCED_BY]->() }
DETACH DELETE post
