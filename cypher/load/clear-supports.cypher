// Removes pages from the relationships between shared entities that they support; one that no page supports is deleted.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $pageIds.  Returns: type, fromId and toId of each relationship, and gone.
UNWIND $pageIds AS pageId
MATCH (:Page {id: pageId})-[support:SUPPORTS]->(from:Organization)
MATCH (to:Entity {id: support.toId})
MATCH (from)-[link:UNDERTAKES|NAMED_AFTER]->(to) WHERE type(link) = support.type
WITH support, link, support.type AS type, from.id AS fromId, to.id AS toId, link.pages AS pages
SET link.pages = pages - 1
DELETE support
WITH link, type, fromId, toId, link.pages = 0 AS gone
FOREACH (_ IN CASE WHEN gone THEN [1] ELSE [] END | DELETE link)
RETURN type, fromId, toId, gone
