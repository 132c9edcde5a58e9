// Lists all pages, for making them anew when the lexicons have changed.
// Needs:  cypher/schema/001-constraints.cypher
// Params: none.  Returns: id.
MATCH (page:Page)
RETURN page.id AS id ORDER BY id
