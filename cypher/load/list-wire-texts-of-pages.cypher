// Gives the wire texts that pages print.
// Needs:  cypher/schema/010-wire-texts.cypher
// Params: $pageIds.  Returns: id.
UNWIND $pageIds AS pageId
MATCH (:Article {pageId: pageId})-[:PRINTS]->(wireText:WireText)
RETURN DISTINCT wireText.id AS id
