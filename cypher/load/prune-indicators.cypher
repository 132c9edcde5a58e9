// Takes out indicators that only pages knew, and that nothing measures any more.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (indicator:Indicator {id: id, source: 'page'})
WHERE NOT EXISTS { (indicator)<-[:MEASURES]-() }
DETACH DELETE indicator
