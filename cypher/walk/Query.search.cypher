// Full text over everything. The best 1,000 matches are put in order by score and id, so that a cursor finds its place again.
// Params: $lucene, the escaped text (src/compile/searchText.ts); $labels, the types asked for, or null.
// Key SCORE DESC: hit.key
CALL db.index.fulltext.queryNodes('everything', $lucene, {limit: 1000}) YIELD node, score
WHERE $labels IS NULL OR any(label IN labels(node) WHERE label IN $labels)
WITH {node: node, score: score, key: right('000000000000' + toString(toInteger(score * 1000000)), 12) + '|' + node.id} AS hit
