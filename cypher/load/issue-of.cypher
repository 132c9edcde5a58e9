// Joins pages to what they are an issue of.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
MATCH (publication:Publication {id: row.publicationId})
MERGE (page)-[:ISSUE_OF]->(publication)
RETURN count(*) AS merged
