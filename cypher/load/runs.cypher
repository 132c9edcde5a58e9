// Writes one load that changed something, with the facts it loaded.
// Needs:  cypher/schema/001-constraints.cypher (run_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
MERGE (run:Run {id: row.id})
SET run += row
MERGE (run)-[:LOADED]->(page)
RETURN count(run) AS merged
