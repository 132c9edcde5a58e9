// How it compares with the preferred figure of its slot, and others with it; at most 50, worst first.
// Gives: agreement
// Sort: agreement.position, agreement.other.id
CALL (this) {
  MATCH (this)-[link:COMPARED]-(other:Statistic)
  RETURN {verdict: link.verdict, kind: link.kind, gap: link.gap, unit: link.unit, why: link.why, whyCode: link.reason, whyValues: coalesce(link.values, []), other: other, position: CASE link.verdict WHEN 'conflict' THEN 0 WHEN 'restated' THEN 1 WHEN 'agrees-loosely' THEN 2 WHEN 'different-status' THEN 3 ELSE 4 END} AS compared
}
WITH compared AS agreement
