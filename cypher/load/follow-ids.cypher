// Redirects the ids of series and posts that no longer exist to those that now have their figures and articles. An id without
// a successor is not redirected.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, newId }.  Returns: merged.
UNWIND $rows AS row
OPTIONAL MATCH (series:Series {id: row.newId})
OPTIONAL MATCH (post:Post {id: row.newId})
WITH row, coalesce(series, post) IS NOT NULL AS isThere
CALL (row, isThere) {
  WITH row, isThere WHERE NOT isThere
  MATCH (former:FormerId {bucket: row.id})
  DETACH DELETE former
}
CALL (row, isThere) {
  WITH row, isThere WHERE isThere
  MATCH (former:FormerId {bucket: row.id})
  SET former.bucket = row.newId, former.entityId = row.newId
}
WITH row, isThere WHERE isThere
MERGE (former:FormerId {id: 'was_' + row.id})
SET former.bucket = row.newId, former.entityId = row.newId
RETURN count(*) AS merged
