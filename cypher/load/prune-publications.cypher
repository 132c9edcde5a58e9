// Takes out publications that no page is an issue of any more.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (publication:Publication {id: id})
WHERE NOT EXISTS { (publication)<-[:ISSUE_OF]-() }
DETACH DELETE publication
