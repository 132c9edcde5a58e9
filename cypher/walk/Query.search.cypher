// Full text over everything: the best 1,000 matches of one type, or the best 200 of each of several, put in order by score
// and id, so that a cursor finds its place again.
// Sorting a thousand matches for a page of ten is most of what a search costs: the index is asked for ten pages first, and for
// all only where the page's last entry has the score of the last of those, so that ids decide between more than are there. What
// scores less than that entry is not on the page, and gets no key.
// Params: $lucene, the escaped text; $labels, the types looked for (src/compile/searchText.ts); $front, how many of the first
// entries the page needs, or null where it begins later or all are counted.
// Gives: hit
// Key SCORE DESC: hit.key
CALL {
  UNWIND $labels AS label
  WITH 'search_' + toLower(label) AS index, CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END AS most
  WITH index, most, CASE WHEN $front * 10 < most THEN $front * 10 ELSE most END AS some
  CALL db.index.fulltext.queryNodes(index, $lucene, {limit: some}) YIELD node, score
  WITH index, most, some, collect({node: node, score: score, rank: toInteger(score * 1000000)}) AS best
  WITH *, coalesce(best[$front - 1].rank, 0) AS least
  WITH *, some = most OR size(best) < some OR least > best[-1].rank AS isSettled
  CALL (index, most, best, least, isSettled) {
    UNWIND CASE WHEN isSettled THEN best ELSE [] END AS hit
    WITH hit WHERE hit.rank >= least
    RETURN hit.node AS found, hit.score AS score
    UNION ALL
    UNWIND CASE WHEN isSettled THEN [] ELSE [most] END AS all
    CALL db.index.fulltext.queryNodes(index, $lucene, {limit: all}) YIELD node AS found, score
    WHERE toInteger(score * 1000000) >= least
    RETURN found, score
  }
  RETURN found, score
}
WITH {node: found, score: score, key: toString(1000000000000 + toInteger(score * 1000000)) + '|' + found.id} AS hit
