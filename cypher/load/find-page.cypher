// Finds a page by its id, its file name or the hash of its text.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $page.  Returns: id, file.
MATCH (page:Page)
WHERE page.id = $page OR page.file = $page OR page.sha256 = $page
RETURN page.id AS id, page.file AS file
