// Full text over everything: the best 1,000 matches of one type, or the best 200 of each of several, put in order by score
// and id, so that a cursor finds its place again.
// The cjk analyzer knows pairs of characters only: for a text of one character ($lucene then matches nothing) the text
// indexes on names and headlines are asked, short names first; for a longer text these are not even opened.
// Params: $lucene, the escaped text; $text, the one character or null; $labels, the types looked for (src/compile/searchText.ts).
// Key SCORE DESC: hit.key
CALL {
  UNWIND $labels AS label
  CALL db.index.fulltext.queryNodes('search_' + toLower(label), $lucene, {limit: CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END})
  YIELD node AS found, score RETURN found, score
  UNION ALL
  UNWIND CASE WHEN $text IS NULL THEN [] ELSE $labels END AS label
  CALL (label) {
    MATCH (found:Region) WHERE label = 'Region' AND found.name CONTAINS $text RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Organization) WHERE label = 'Organization' AND found.name CONTAINS $text RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Person) WHERE label = 'Person' AND found.name CONTAINS $text RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Project) WHERE label = 'Project' AND found.name CONTAINS $text RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Group) WHERE label = 'Group' AND found.name CONTAINS $text RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Indicator) WHERE label = 'Indicator' AND found.name CONTAINS $text RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Article) WHERE label = 'Article' AND found.headline CONTAINS $text RETURN found, 1.0 / size(found.headline) AS score LIMIT 200
  }
  RETURN found, score
}
WITH {node: found, score: score, key: toString(1000000000000 + toInteger(score * 1000000)) + '|' + found.id} AS hit
