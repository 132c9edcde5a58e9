// The figures with their roles, the one under test first.
// Gives: input
// Sort: input.position
MATCH (this)-[link:TESTS]->(statistic:Statistic)
WITH {role: link.role, position: link.position, statistic: statistic} AS input
