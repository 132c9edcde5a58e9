// The equations that it takes part in, failures first.
// Gives: check
// Sort: check.verdict DESC, check.rule, check.id
MATCH (this)<-[:TESTS]-(check:Check)
