// The printed figures it follows from, with their roles: of each slot the preferred one.
// Gives: input
// Sort: input.position
MATCH (this)-[link:USES]->(slot:Slot)
MATCH (statistic:Statistic {id: slot.preferredId})
WITH {role: link.role, position: link.position, statistic: statistic} AS input
