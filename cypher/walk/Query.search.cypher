// Full text over everything. The best 1,000 matches are put in order by score and id, so that a cursor finds its place again.
// The cjk analyzer knows pairs of characters only: for a text of one character ($lucene then matches nothing) the text
// indexes on names and headlines are asked, short names first; for a longer text these are not even opened.
// Params: $lucene, the escaped text; $text, the one character or null; $labels, the types asked for or null (src/compile/searchText.ts).
// Key SCORE DESC: hit.key
CALL {
  CALL db.index.fulltext.queryNodes('everything', $lucene, {limit: 1000}) YIELD node AS found, score RETURN found, score
  UNION ALL
  UNWIND CASE WHEN $text IS NULL THEN [] ELSE [$text] END AS piece
  CALL (piece) {
    MATCH (found:Region) WHERE found.name CONTAINS piece RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Organization) WHERE found.name CONTAINS piece RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Person) WHERE found.name CONTAINS piece RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Project) WHERE found.name CONTAINS piece RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Group) WHERE found.name CONTAINS piece RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Indicator) WHERE found.name CONTAINS piece RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Article) WHERE found.headline CONTAINS piece RETURN found, 1.0 / size(found.headline) AS score LIMIT 200
  }
  RETURN found, score
}
WITH found, score
WHERE $labels IS NULL OR any(label IN labels(found) WHERE label IN $labels)
WITH {node: found, score: score, key: right('000000000000' + toString(toInteger(score * 1000000)), 12) + '|' + found.id} AS hit
