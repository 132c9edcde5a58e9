// Counts of an index. One subquery gives all fifteen results, because Neo4j would plan fifteen subqueries separately.
[each IN COLLECT {
  UNWIND [
    'echo', 'different-measure', 'different-unit', 'different-scope', 'different-basis', 'different-period',
    'different-status', 'undecidable', 'same-saying', 'agrees', 'agrees-rounded', 'within-bound',
    'agrees-loosely', 'restated', 'conflict'
  ] AS verdict
  RETURN {verdict: toUpper(replace(verdict, '-', '_')), count: COUNT { ()-[link:COMPARED WHERE link.verdict = verdict]->() }}
} WHERE each.count > 0]
