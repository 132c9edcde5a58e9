// The equations that it takes part in, failures first. A figure may have two roles in one: its level and its growth.
// Gives: check
// Sort: check.verdict DESC, check.rule, check.id
CALL (this) {
  MATCH (this)<-[:TESTS]-(one:Check)
  RETURN DISTINCT one
}
WITH one AS check
