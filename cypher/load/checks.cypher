// Writes checks of figures by equations, joined to the figures and slots that took part.
// Needs:  cypher/schema/030-slots.cypher
// Params: $rows of { check, inputs of { statisticId, slotId, role, position } }.  Returns: merged.
UNWIND $rows AS row
MERGE (check:Check {id: row.check.id})
SET check = row.check
WITH check, row
UNWIND row.inputs AS input
MATCH (statistic:Statistic {id: input.statisticId})
MATCH (slot:Slot {id: input.slotId})
MERGE (check)-[tests:TESTS {position: input.position}]->(statistic)
SET tests.role = input.role
MERGE (check)-[:USES]->(slot)
RETURN count(*) AS merged
