// Every check of the graph, as one range of an index.
// Gives: check
// Key RULE ASC: check.byRule
// Key RULE ASC by rule: check.byRule | $rule
// Key RULE ASC by verdict: check.byVerdict | $verdict
MATCH (check:Check)
