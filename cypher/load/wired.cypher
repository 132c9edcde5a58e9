// Joins agencies to the articles they sent.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organizationId})
MATCH (article:Article {id: row.articleId})
MERGE (organization)-[link:WIRED]->(article)
SET link.key = row.key
RETURN count(*) AS merged
