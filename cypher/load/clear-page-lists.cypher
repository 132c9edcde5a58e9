// Removes relationships between shared entities that an earlier program wrote with the list of their pages; the pages that
// state them are written again and support them one by one.
// Needs:  nothing.
// Params: $limit.  Returns: deleted.
MATCH (:Organization)-[link:UNDERTAKES|NAMED_AFTER]->()
WHERE link.pageIds IS NOT NULL
WITH link LIMIT $limit
DELETE link
RETURN count(*) AS deleted
