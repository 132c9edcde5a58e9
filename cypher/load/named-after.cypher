// Joins bodies to those on the same page whose name theirs begins with. Both ends are shared, so it has the number of pages that
// say it, and each page records what it supports; part-of finds the one whole of a part from these.
// Needs:  cypher/schema/001-constraints.cypher; the page supports nothing at present (clear-supports).
// Params: $rows, a list of { partId, wholeId, pageId }.  Returns: merged.
UNWIND $rows AS row
MATCH (page:Page {id: row.pageId})
MATCH (part:Organization {id: row.partId})
MATCH (whole:Organization {id: row.wholeId})
MERGE (part)-[link:NAMED_AFTER]->(whole)
SET link.pages = coalesce(link.pages, 0) + 1
CREATE (page)-[:SUPPORTS {type: 'NAMED_AFTER', toId: whole.id}]->(part)
RETURN count(*) AS merged
