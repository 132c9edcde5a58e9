// Writes publications, and joins the pages to what they are an issue of.
// Needs:  cypher/schema/001-constraints.cypher (publication_id, page_id)
// Params: $rows, a list of { id, name, latinNames, byName, pageId }.  Returns: merged.
UNWIND $rows AS row
MERGE (publication:Publication {id: row.id})
SET publication.name = row.name, publication.latinNames = row.latinNames, publication.byName = row.byName
WITH publication, row
MATCH (page:Page {id: row.pageId})
MERGE (page)-[:ISSUE_OF]->(publication)
RETURN count(*) AS merged
