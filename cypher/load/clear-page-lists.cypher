// Takes out relationships between shared entities that an earlier program wrote with the list of their pages; the pages that
// say them are written anew and support them one by one.
// Needs:  nothing.
// Params: $limit.  Returns: deleted.
MATCH (:Organization)-[link:UNDERTAKES|NAMED_AFTER]->()
WHERE link.pageIds IS NOT NULL
WITH link LIMIT $limit
DELETE link
RETURN count(*) AS deleted
