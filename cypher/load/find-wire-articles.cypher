// Gives the articles that print wire texts, with their keys.
// Needs:  cypher/schema/010-wire-texts.cypher
// Params: $ids.  Returns: wireTextId, opening (of the wire text), id, keys.
UNWIND $ids AS wireTextId
MATCH (wireText:WireText {id: wireTextId})
OPTIONAL MATCH (article:Article)-[:PRINTS]->(wireText)
RETURN wireTextId, wireText.opening AS opening, article.id AS id,
  [article.wireKey1, article.wireKey2, article.wireKey3, article.wireKey4, article.wireKey5] AS keys
