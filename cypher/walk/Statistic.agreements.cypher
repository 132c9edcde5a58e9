// How it compares with the preferred figure of its slot, and others with it; at most 50, worst first.
// Gives: agreement
// Reads: agreement.link
// Sort: agreement.position, agreement.other.id
MATCH (this)-[link:COMPARED]-(other:Statistic)
WITH {link: link, other: other, position: CASE link.verdict WHEN 'conflict' THEN 0 WHEN 'restated' THEN 1 WHEN 'agrees-loosely' THEN 2 WHEN 'different-status' THEN 3 ELSE 4 END} AS agreement
