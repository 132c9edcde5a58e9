// Gives which of these pages the graph knows, loaded or not.
// Needs:  cypher/schema/001-constraints.cypher (page_id)
// Params: $pageIds.  Returns: id.
UNWIND $pageIds AS pageId
MATCH (page:Page {id: pageId})
RETURN page.id AS id
