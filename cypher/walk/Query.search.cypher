// Full text over everything: the best 1,000 matches of one type, or the best 200 of each of several, put in order by score
// and id, so that a cursor finds its place again.
// Sorting a thousand matches for a page of ten is most of what a search costs: the index is asked for ten pages first, and for
// all only if the page's last entry has the same score as the last of those, because then ids decide between more than were read. What
// scores less than that entry is not on the page, and gets no key.
// Scores of two indexes cannot be compared, and a figure that mentions 浙江 twice would come before 浙江省: exact names come
// first, then the best three names of each kind if several kinds are asked for, then everything by score. Only the ten best
// of an index are looked at for that: they are among those read first.
// Params: $query, as typed; $lucene, the escaped text; $labels, the types looked for (src/compile/searchText.ts); $front, how many of the first
// entries the page needs, or null if it begins later or all are counted.
// Gives: hit
// Key SCORE DESC: hit.key
CALL {
  UNWIND $labels AS label
  WITH label, 'search_' + toLower(label) AS index, CASE size($labels) WHEN 1 THEN 1000 ELSE 200 END AS most
  WITH label, index, most, CASE WHEN $front * 10 < most THEN $front * 10 ELSE most END AS some
  CALL db.index.fulltext.queryNodes(index, $lucene, {limit: some}) YIELD node, score
  WITH label, index, most, some, collect({node: node, score: score, rank: toInteger(score * 1000000)}) AS best
  WITH *, [hit IN best[0..10] WHERE trim($query) IN [hit.node.name, hit.node.shortName] + coalesce(hit.node.aliases, []) | hit.node] AS called
  WITH *, CASE WHEN size($labels) > 1 AND label <> 'Article' AND label <> 'Statistic' AND label <> 'Quotation' THEN [hit IN best[0..3] | hit.node] ELSE [] END AS named
  // Among equals, kinds are in the order of the schema: regions, organizations, people …
  WITH *, 100 * (9 - reduce(at = 0, place IN range(0, size($labels) - 1) | CASE WHEN $labels[place] = label THEN place ELSE at END)) AS standing
  WITH *, coalesce(best[$front - 1].rank, 0) AS least
  WITH *, some = most OR size(best) < some OR least > best[-1].rank AS isSettled
  CALL (index, most, best, least, isSettled, called, named) {
    UNWIND CASE WHEN isSettled THEN best ELSE [] END AS hit
    WITH hit, called, named WHERE hit.rank >= least OR hit.node IN called OR hit.node IN named
    RETURN hit.node AS found, hit.score AS matches
    UNION ALL
    UNWIND CASE WHEN isSettled THEN [] ELSE [most] END AS all
    CALL db.index.fulltext.queryNodes(index, $lucene, {limit: all}) YIELD node AS found, score
    WHERE toInteger(score * 1000000) >= least OR found IN called OR found IN named
    RETURN found, score AS matches
  }
  RETURN found, matches + CASE WHEN found IN called THEN 2000 + standing WHEN found IN named THEN 1000 + standing ELSE 0 END AS score
}
WITH {node: found, score: score, key: toString(1000000000000 + toInteger(score * 1000000)) + '|' + found.id} AS hit
