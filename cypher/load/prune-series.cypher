// Takes out series that no figure belongs to any more.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (series:Series {id: id})
WHERE NOT EXISTS { (series)<-[:OF]-() }
DETACH DELETE series
