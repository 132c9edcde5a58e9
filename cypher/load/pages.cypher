// Writes pages with their text: the immutable source of everything that is said about them.
// Needs:  cypher/schema/001-constraints.cypher (page_id)
// Why added: where a page came from is known when it is loaded, not when its facts are written again.
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (page:Page {id: row.id})
SET page += row
RETURN count(page) AS merged
