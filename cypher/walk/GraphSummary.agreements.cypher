// Counts of an index, one a result.
[each IN [
  {verdict: 'ECHO', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'echo']->() }},
  {verdict: 'DIFFERENT_MEASURE', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'different-measure']->() }},
  {verdict: 'DIFFERENT_UNIT', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'different-unit']->() }},
  {verdict: 'DIFFERENT_SCOPE', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'different-scope']->() }},
  {verdict: 'DIFFERENT_BASIS', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'different-basis']->() }},
  {verdict: 'DIFFERENT_PERIOD', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'different-period']->() }},
  {verdict: 'DIFFERENT_STATUS', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'different-status']->() }},
  {verdict: 'UNDECIDABLE', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'undecidable']->() }},
  {verdict: 'SAME_SAYING', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'same-saying']->() }},
  {verdict: 'AGREES', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'agrees']->() }},
  {verdict: 'AGREES_ROUNDED', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'agrees-rounded']->() }},
  {verdict: 'WITHIN_BOUND', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'within-bound']->() }},
  {verdict: 'AGREES_LOOSELY', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'agrees-loosely']->() }},
  {verdict: 'RESTATED', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'restated']->() }},
  {verdict: 'CONFLICT', count: COUNT { ()-[link:COMPARED WHERE link.verdict = 'conflict']->() }}
] WHERE each.count > 0]
