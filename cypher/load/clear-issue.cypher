// Removes a page from the publication that it was an issue of.
// Needs:  cypher/schema/001-constraints.cypher (page_id)
// Params: $pageId.  Returns: nothing.
MATCH (:Page {id: $pageId})-[link:ISSUE_OF]->()
DELETE link
