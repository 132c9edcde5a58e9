// Writes the unnamed subjects and sources of one page.
// Needs:  cypher/schema/001-constraints.cypher (group_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (group:Group {id: row.id})
SET group = row, group:Entity
RETURN count(group) AS merged
