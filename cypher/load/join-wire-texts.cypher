// Joins articles to the wire text that they print. Wire texts that an article brings together become one, to which the
// ids of all of them lead.
// Needs:  cypher/schema/010-wire-texts.cypher, 008-claims.cypher
// Params: $rows, a list of { id (of a wire text that exists, or will), newId, opening, articleIds, mergedIds, formerIds }.
// Returns: merged.
UNWIND $rows AS row
MERGE (wireText:WireText {id: row.id})
SET wireText.opening = row.opening
WITH row, wireText
CALL (row, wireText) {
  UNWIND row.articleIds AS articleId
  MATCH (article:Article {id: articleId})
  MERGE (article)-[link:PRINTS]->(wireText)
  SET link.key = row.newId + '|' + coalesce(article.date, '0000-00-00') + '|' + article.id
}
CALL (row, wireText) {
  UNWIND row.mergedIds AS mergedId
  MATCH (article:Article)-[:PRINTS]->(:WireText {id: mergedId})
  MERGE (article)-[link:PRINTS]->(wireText)
  SET link.key = row.newId + '|' + coalesce(article.date, '0000-00-00') + '|' + article.id
}
CALL (row) {
  UNWIND row.mergedIds AS mergedId
  MATCH (merged:WireText {id: mergedId})
  DETACH DELETE merged
}
CALL (row) {
  UNWIND row.mergedIds + [row.id] AS knownId
  MATCH (former:FormerId {bucket: knownId})
  SET former.bucket = row.newId, former.entityId = row.newId
}
CALL (row) {
  UNWIND row.formerIds AS formerId
  MERGE (former:FormerId {id: 'was_' + formerId})
  SET former.bucket = row.newId, former.entityId = row.newId
}
CALL (row, wireText) {
  WITH row, wireText WHERE row.id <> row.newId
  SET wireText.id = row.newId
  WITH row, wireText
  MATCH (article:Article)-[link:PRINTS]->(wireText)
  SET link.key = row.newId + '|' + coalesce(article.date, '0000-00-00') + '|' + article.id
}
RETURN count(*) AS merged
