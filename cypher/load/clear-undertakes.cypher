// Takes pages off the UNDERTAKES relationships that they support; one without a page goes.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $pageIds, $ids of entities that the pages name.  Returns: nothing.
UNWIND $ids AS id
MATCH (:Organization {id: id})-[link:UNDERTAKES]->()
WHERE any(pageId IN link.pageIds WHERE pageId IN $pageIds)
SET link.pageIds = [pageId IN link.pageIds WHERE NOT pageId IN $pageIds]
WITH link WHERE size(link.pageIds) = 0
DELETE link
