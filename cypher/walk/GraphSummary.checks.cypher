// Counts of an index. One subquery for all results: each of five would be planned by itself.
[each IN COLLECT {
  UNWIND ['consistent', 'consistent-literally', 'consistent-loosely', 'possible-revision', 'conflict'] AS verdict
  RETURN {verdict: toUpper(replace(verdict, '-', '_')),
    count: COUNT { (check:Check WHERE check.byVerdict > verdict + '|' AND check.byVerdict < verdict + '}') }}
} WHERE each.count > 0]
