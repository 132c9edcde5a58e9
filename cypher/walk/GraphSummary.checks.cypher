// Counts of an index. One subquery gives all five results, because Neo4j would plan five subqueries separately.
[each IN COLLECT {
  UNWIND ['consistent', 'consistent-literally', 'consistent-loosely', 'possible-revision', 'conflict'] AS verdict
  RETURN {verdict: toUpper(replace(verdict, '-', '_')),
    count: COUNT { (check:Check WHERE check.byVerdict > verdict + '|' AND check.byVerdict < verdict + '}') }}
} WHERE each.count > 0]
