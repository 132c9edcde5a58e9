// Joins a better scan to the page it replaces.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
MATCH (earlier:Page {id: row.earlierId})
MERGE (page)-[:SUPERSEDES]->(earlier)
RETURN count(*) AS merged
