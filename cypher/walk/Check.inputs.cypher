// The figures with their roles, the one under test first.
// Gives: input
// Sort: input.position
CALL (this) {
  MATCH (this)-[link:TESTS]->(statistic:Statistic)
  RETURN {role: link.role, position: link.position, statistic: statistic} AS one
}
WITH one AS input
