// Joins bodies to the projects they undertake. Both ends are shared, so that the pages that say it stand on it.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $rows, a list of { organizationId, projectId, pageId, key, keyBack }.  Returns: merged.
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organizationId})
MATCH (project:Project {id: row.projectId})
MERGE (organization)-[link:UNDERTAKES]->(project)
SET link.key = row.key, link.keyBack = row.keyBack,
    link.pageIds = CASE WHEN row.pageId IN coalesce(link.pageIds, []) THEN link.pageIds ELSE coalesce(link.pageIds, []) + row.pageId END
RETURN count(*) AS merged
