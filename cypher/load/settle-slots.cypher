// Writes the result of settling slots, and deletes their earlier comparisons, checks and derived values.
// Needs:  cypher/schema/030-slots.cypher
// Params: $rows of { id, properties }.  Returns: settled.
UNWIND $rows AS row
MATCH (slot:Slot {id: row.id})
CALL (slot) {
  // All of them lead to the figure that was preferred until now; a slot may have thousands of figures that were never compared.
  MATCH ()-[old:COMPARED]->()
  WHERE old.key > slot.preferredId + '|' AND old.key < slot.preferredId + '}' AND old.slotId = slot.id
  DELETE old
}
SET slot += row.properties, slot.figureCount = COUNT { (slot)<-[:FILLS]-() }
REMOVE slot.stale
WITH slot
CALL (slot) {
  MATCH (slot)<-[:USES]-(check:Check|Derivation)
  DETACH DELETE check
}
RETURN count(slot) AS settled
