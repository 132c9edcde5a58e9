// Writes posts with their holders and bodies, if any. When they were seen is set by refresh-posts.
// Needs:  cypher/schema/001-constraints.cypher (post_id)
// Params: $rows, a list of { id, title, personId, organizationId }.  Returns: merged.
UNWIND $rows AS row
MATCH (person:Person {id: row.personId})
OPTIONAL MATCH (organization:Organization {id: row.organizationId})
MERGE (post:Post {id: row.id})
SET post += row
MERGE (person)-[:HOLDS]->(post)
FOREACH (one IN CASE WHEN organization IS NULL THEN [] ELSE [organization] END | MERGE (post)-[:AT]->(one))
WITH post
// Its id may have led to another post while it was not there.
OPTIONAL MATCH (former:FormerId {id: 'was_' + post.id})
DETACH DELETE former
RETURN count(post) AS merged
