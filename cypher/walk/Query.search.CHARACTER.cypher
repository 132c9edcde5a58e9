// A text of one character: the cjk analyzer of the full-text indexes knows pairs only, so the text indexes on names and headlines
// are asked, short names first.
// Params: $character; $labels, the types looked for (src/compile/searchText.ts).
// Key SCORE DESC: hit.key
CALL {
  UNWIND $labels AS label
  CALL (label) {
    MATCH (found:Region) WHERE label = 'Region' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Organization) WHERE label = 'Organization' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Person) WHERE label = 'Person' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Project) WHERE label = 'Project' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Group) WHERE label = 'Group' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Indicator) WHERE label = 'Indicator' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score LIMIT 200
    UNION ALL MATCH (found:Article) WHERE label = 'Article' AND found.headline CONTAINS $character RETURN found, 1.0 / size(found.headline) AS score LIMIT 200
  }
  RETURN found, score
}
WITH {node: found, score: score, key: toString(1000000000000 + toInteger(score * 1000000)) + '|' + found.id} AS hit
