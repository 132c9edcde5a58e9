// Joins bodies to those on the same page whose name theirs begins with. Both ends are shared, so that the pages that
// say it stand on it; part-of makes the one whole of a part from these.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $rows, a list of { partId, wholeId, pageId }.  Returns: merged.
UNWIND $rows AS row
MATCH (part:Organization {id: row.partId})
MATCH (whole:Organization {id: row.wholeId})
MERGE (part)-[link:NAMED_AFTER]->(whole)
SET link.pageIds = CASE WHEN row.pageId IN coalesce(link.pageIds, []) THEN link.pageIds ELSE coalesce(link.pageIds, []) + row.pageId END
RETURN count(*) AS merged
