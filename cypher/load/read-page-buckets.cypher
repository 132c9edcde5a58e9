// Gives the kinds and names that pages have claims on at present.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageIds.  Returns: bucket.
UNWIND $pageIds AS pageId
MATCH (mention:Mention {pageId: pageId})
WHERE mention.bucket IS NOT NULL
RETURN DISTINCT mention.bucket AS bucket
