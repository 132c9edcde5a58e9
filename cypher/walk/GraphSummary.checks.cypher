// Counts of an index, one a result.
[each IN [
  {verdict: 'CONSISTENT', count: COUNT { (check:Check WHERE check.byVerdict > 'consistent|' AND check.byVerdict < 'consistent}') }},
  {verdict: 'CONSISTENT_LITERALLY', count: COUNT { (check:Check WHERE check.byVerdict > 'consistent-literally|' AND check.byVerdict < 'consistent-literally}') }},
  {verdict: 'CONSISTENT_LOOSELY', count: COUNT { (check:Check WHERE check.byVerdict > 'consistent-loosely|' AND check.byVerdict < 'consistent-loosely}') }},
  {verdict: 'POSSIBLE_REVISION', count: COUNT { (check:Check WHERE check.byVerdict > 'possible-revision|' AND check.byVerdict < 'possible-revision}') }},
  {verdict: 'CONFLICT', count: COUNT { (check:Check WHERE check.byVerdict > 'conflict|' AND check.byVerdict < 'conflict}') }}
] WHERE each.count > 0]
