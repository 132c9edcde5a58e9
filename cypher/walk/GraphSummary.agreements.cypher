// Counts of an index. One subquery for all results: each of fifteen would be planned by itself.
[each IN COLLECT {
  UNWIND [
    'echo', 'different-measure', 'different-unit', 'different-scope', 'different-basis', 'different-period',
    'different-status', 'undecidable', 'same-saying', 'agrees', 'agrees-rounded', 'within-bound',
    'agrees-loosely', 'restated', 'conflict'
  ] AS verdict
  RETURN {verdict: toUpper(replace(verdict, '-', '_')), count: COUNT { ()-[link:COMPARED WHERE link.verdict = verdict]->() }}
} WHERE each.count > 0]
