// Writes what all articles together say about posts.
// Needs:  cypher/schema/001-constraints.cypher (post_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged.
UNWIND $rows AS row
MATCH (post:Post {id: row.id})
SET post = row
RETURN count(post) AS merged
