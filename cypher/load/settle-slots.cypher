// Writes what was settled of slots, and takes out how their figures compared and what they were checked by before.
// Needs:  cypher/schema/030-slots.cypher
// Params: $rows of { id, properties }.  Returns: settled.
UNWIND $rows AS row
MATCH (slot:Slot {id: row.id})
SET slot += row.properties
REMOVE slot.stale
WITH slot
CALL (slot) {
  MATCH (slot)<-[:FILLS]-(:Statistic)-[old:COMPARED {slotId: slot.id}]->()
  DELETE old
}
CALL (slot) {
  MATCH (slot)<-[:USES]-(check:Check)
  DETACH DELETE check
}
RETURN count(slot) AS settled
