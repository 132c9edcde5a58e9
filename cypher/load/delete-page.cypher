// Deletes a page with its loads, after what it said.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $pageId.  Returns: nothing.
MATCH (page:Page {id: $pageId})
OPTIONAL MATCH (run:Run)-[:LOADED]->(page)
DETACH DELETE run, page
