// The equations that used it.
// Gives: check
// Sort: check.rule, check.id
MATCH (this)<-[:USES]-(check:Check)
