// Gives the text that an article prints: articles of one wire text are one witness.
// Needs:  cypher/schema/010-wire-texts.cypher
// Params: $articleIds.  Returns: articleId, witness.
UNWIND $articleIds AS articleId
MATCH (article:Article {id: articleId})
OPTIONAL MATCH (article)-[:PRINTS]->(wireText:WireText)
RETURN articleId, coalesce(min(wireText.id), articleId) AS witness
