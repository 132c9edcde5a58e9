// Deletes the ids that no article of a wire text gives it any more.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, kept }: a wire text, and the former ids that its articles give it.  Returns: nothing.
UNWIND $rows AS row
MATCH (former:FormerId {bucket: row.id})
WHERE NOT former.id IN [id IN row.kept | 'was_' + id]
DETACH DELETE former
