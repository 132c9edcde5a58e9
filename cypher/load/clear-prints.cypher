// Removes articles from the wire texts that they print, before they are written again or deleted.
// Needs:  cypher/schema/010-wire-texts.cypher
// Params: $articleIds.  Returns: id, of each wire text.
UNWIND $articleIds AS id
MATCH (:Article {id: id})-[link:PRINTS]->(wireText:WireText)
DELETE link
RETURN DISTINCT wireText.id AS id
