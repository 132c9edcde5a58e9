// A text of one character: the cjk analyzer of the full-text indexes knows only pairs, so the text indexes on names and headlines
// are used, short names first: the best 1,000 of one type, or the best 200 of each of several.
// Params: $character; $labels, the types looked for (src/compile/searchText.ts).
// Gives: hit
// Key SCORE DESC: hit.key
CALL {
  UNWIND $labels AS label
  CALL (label) {
    MATCH (found:Region) WHERE label = 'Region' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score ORDER BY score DESC, found.id DESC LIMIT CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END
    UNION ALL MATCH (found:Organization) WHERE label = 'Organization' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score ORDER BY score DESC, found.id DESC LIMIT CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END
    UNION ALL MATCH (found:Person) WHERE label = 'Person' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score ORDER BY score DESC, found.id DESC LIMIT CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END
    UNION ALL MATCH (found:Project) WHERE label = 'Project' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score ORDER BY score DESC, found.id DESC LIMIT CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END
    UNION ALL MATCH (found:Group) WHERE label = 'Group' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score ORDER BY score DESC, found.id DESC LIMIT CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END
    UNION ALL MATCH (found:Indicator) WHERE label = 'Indicator' AND found.name CONTAINS $character RETURN found, 1.0 / size(found.name) AS score ORDER BY score DESC, found.id DESC LIMIT CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END
    UNION ALL MATCH (found:Article) WHERE label = 'Article' AND found.headline CONTAINS $character RETURN found, 1.0 / size(found.headline) AS score ORDER BY score DESC, found.id DESC LIMIT CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END
  }
  RETURN found, score
}
WITH {node: found, score: score, key: toString(1000000000000 + toInteger(score * 1000000)) + '|' + found.id} AS hit
