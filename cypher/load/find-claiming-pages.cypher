// Finds the pages whose names in a bucket are taken for an entity.
// Needs:  cypher/schema/005-load.cypher (mention_bucket)
// Params: $rows, a list of { bucket, entityId }; $pageIds (pages to leave out).  Returns: pageId.
UNWIND $rows AS row
MATCH (mention:Mention {bucket: row.bucket})-[:RESOLVES_TO]->(:Entity {id: row.entityId})
WHERE NOT mention.pageId IN $pageIds
RETURN DISTINCT mention.pageId AS pageId
