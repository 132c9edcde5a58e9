// Finds, for each key of an article's text, one other article that has it, and the wire text that this one prints, if any. One is
// enough: all that share a key already print one wire text.
// Needs:  cypher/schema/010-wire-texts.cypher
// Params: $rows, a list of { id, wireKey1 … wireKey5 }.  Returns: id, otherId, opening (the other's first key), wireTextId, wireOpening.
UNWIND $rows AS row
CALL (row) {
  MATCH (other:Article {wireKey1: row.wireKey1}) WHERE other.id <> row.id RETURN other LIMIT 1
  UNION
  MATCH (other:Article {wireKey2: row.wireKey2}) WHERE other.id <> row.id RETURN other LIMIT 1
  UNION
  MATCH (other:Article {wireKey3: row.wireKey3}) WHERE other.id <> row.id RETURN other LIMIT 1
  UNION
  MATCH (other:Article {wireKey4: row.wireKey4}) WHERE other.id <> row.id RETURN other LIMIT 1
  UNION
  MATCH (other:Article {wireKey5: row.wireKey5}) WHERE other.id <> row.id RETURN other LIMIT 1
}
OPTIONAL MATCH (other)-[:PRINTS]->(wireText:WireText)
RETURN DISTINCT row.id AS id, other.id AS otherId, other.wireKey1 AS opening, wireText.id AS wireTextId, wireText.opening AS wireOpening
