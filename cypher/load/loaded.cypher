// Joins loads to their page.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (run:Run {id: row.id})
MATCH (page:Page {id: row.pageId})
MERGE (run)-[:LOADED]->(page)
RETURN count(*) AS merged
