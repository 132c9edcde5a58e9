// Removes the record that a page replaced another.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $pageId.  Returns: the ids of the pages that it replaced.
MATCH (:Page {id: $pageId})-[link:SUPERSEDES]->(earlier:Page)
WITH link, earlier.id AS earlierId
DELETE link
RETURN earlierId
