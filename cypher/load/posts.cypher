// Writes posts: who, with which title, in which body. When they were seen is set by refresh-posts.
// Needs:  cypher/schema/001-constraints.cypher (post_id)
// Params: $rows, a list of { id, title, personId, organizationId }.  Returns: merged.
UNWIND $rows AS row
MERGE (post:Post {id: row.id})
SET post += row
RETURN count(post) AS merged
