// Takes pages off the relationships between shared entities that they support; one without a page goes.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $pageIds, $ids of entities that the pages name.  Returns: nothing.
UNWIND $ids AS id
MATCH (:Organization {id: id})-[link:UNDERTAKES|NAMED_AFTER]->()
WHERE any(pageId IN link.pageIds WHERE pageId IN $pageIds)
SET link.pageIds = [pageId IN link.pageIds WHERE NOT pageId IN $pageIds]
WITH link WHERE size(link.pageIds) = 0
DELETE link
