// Joins bodies to the projects they undertake. Both ends are shared, so it has the number of pages that say it, and each page
// records what it supports.
// Needs:  cypher/schema/001-constraints.cypher; the page supports nothing at present (clear-supports).
// Params: $rows, a list of { organizationId, projectId, pageId, key, keyBack }.  Returns: projectId, pages.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
MATCH (organization:Organization {id: row.organizationId})
MATCH (project:Project {id: row.projectId})
MERGE (organization)-[link:UNDERTAKES]->(project)
SET link.key = row.key, link.keyBack = row.keyBack, link.pages = coalesce(link.pages, 0) + 1
CREATE (page)-[:SUPPORTS {type: 'UNDERTAKES', toId: project.id}]->(organization)
RETURN project.id AS projectId, link.pages AS pages
