// Lists all pages, to rebuild them when the lexicons have changed.
// Needs:  cypher/schema/001-constraints.cypher
// Params: none.  Returns: id.
MATCH (page:Page)
RETURN page.id AS id ORDER BY id
