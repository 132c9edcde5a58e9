// Full text over everything. The best 1,000 matches are put in order by score and id, so that a cursor finds its place again.
// The cjk analyzer knows pairs of characters only: for a text of one character ($lucene then matches nothing) the text
// indexes on names and headlines are asked, short names first.
// Params: $lucene, the escaped text; $text, the one character or null; $labels, the types asked for or null (src/compile/searchText.ts).
// Key SCORE DESC: hit.key
CALL {
  CALL db.index.fulltext.queryNodes('everything', $lucene, {limit: 1000}) YIELD node, score RETURN node, score
  UNION ALL MATCH (node:Region) WHERE node.name CONTAINS $text RETURN node, 1.0 / size(node.name) AS score LIMIT 200
  UNION ALL MATCH (node:Organization) WHERE node.name CONTAINS $text RETURN node, 1.0 / size(node.name) AS score LIMIT 200
  UNION ALL MATCH (node:Person) WHERE node.name CONTAINS $text RETURN node, 1.0 / size(node.name) AS score LIMIT 200
  UNION ALL MATCH (node:Project) WHERE node.name CONTAINS $text RETURN node, 1.0 / size(node.name) AS score LIMIT 200
  UNION ALL MATCH (node:Group) WHERE node.name CONTAINS $text RETURN node, 1.0 / size(node.name) AS score LIMIT 200
  UNION ALL MATCH (node:Indicator) WHERE node.name CONTAINS $text RETURN node, 1.0 / size(node.name) AS score LIMIT 200
  UNION ALL MATCH (node:Article) WHERE node.headline CONTAINS $text RETURN node, 1.0 / size(node.headline) AS score LIMIT 200
}
WITH node, score
WHERE $labels IS NULL OR any(label IN labels(node) WHERE label IN $labels)
WITH {node: node, score: score, key: right('000000000000' + toString(toInteger(score * 1000000)), 12) + '|' + node.id} AS hit
