// Deletes slots that no figure fills any more, and the checks and derived values that used them.
// Needs:  cypher/schema/030-slots.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (slot:Slot {id: id})
CALL (slot) {
  MATCH (slot)<-[:USES]-(check:Check|Derivation)
  DETACH DELETE check
}
// Neo4j continues to find a node by a property that the same transaction has set, even after it was deleted.
REMOVE slot.stale
DETACH DELETE slot
