// A text of one character: the cjk analyzer knows pairs only, so that the text indexes on names and headlines are asked. Short names first.
// Params: $text, as typed; $labels, the types asked for, or null.
// Key SCORE DESC: hit.key
CALL {
  MATCH (node:Region) WHERE node.name CONTAINS $text RETURN node LIMIT 200
  UNION ALL MATCH (node:Organization) WHERE node.name CONTAINS $text RETURN node LIMIT 200
  UNION ALL MATCH (node:Person) WHERE node.name CONTAINS $text RETURN node LIMIT 200
  UNION ALL MATCH (node:Project) WHERE node.name CONTAINS $text RETURN node LIMIT 200
  UNION ALL MATCH (node:Group) WHERE node.name CONTAINS $text RETURN node LIMIT 200
  UNION ALL MATCH (node:Indicator) WHERE node.name CONTAINS $text RETURN node LIMIT 200
  UNION ALL MATCH (node:Article) WHERE node.headline CONTAINS $text RETURN node LIMIT 200
}
WITH node, 1.0 / size(coalesce(node.name, node.headline)) AS score
WHERE $labels IS NULL OR any(label IN labels(node) WHERE label IN $labels)
WITH {node: node, score: score, key: right('000000000000' + toString(toInteger(score * 1000000)), 12) + '|' + node.id} AS hit
