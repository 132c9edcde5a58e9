// Finds articles of other pages that may print the same text: they agree in one of four hashes of their words.
// Needs:  cypher/schema/006-reprints.cypher
// Params: $rows, a list of { id, pageId, wireHash1, wireHash2, wireHash3, wireHash4 }.  Returns: id, otherId, body, date.
UNWIND $rows AS row
CALL (row) {
  MATCH (other:Article {wireHash1: row.wireHash1}) RETURN other
  UNION
  MATCH (other:Article {wireHash2: row.wireHash2}) RETURN other
  UNION
  MATCH (other:Article {wireHash3: row.wireHash3}) RETURN other
  UNION
  MATCH (other:Article {wireHash4: row.wireHash4}) RETURN other
}
WITH row, other WHERE other.pageId <> row.pageId
RETURN row.id AS id, other.id AS otherId, other.body AS body, other.date AS date
