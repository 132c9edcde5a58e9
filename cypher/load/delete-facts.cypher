// Removes what pages no longer say, or say in other words. Slots that lose a figure must be settled again.
// Needs:  cypher/schema/030-slots.cypher
// Params: $statisticIds, $quotationIds, $mentionIds, $groupIds, $articleIds.  Returns: nothing.
CALL () {
  UNWIND $statisticIds AS id
  MATCH (:Statistic {id: id})-[:FILLS]->(slot:Slot) SET slot.stale = true
}
CALL () {
  UNWIND $statisticIds AS id
  MATCH (node:Statistic {id: id}) DETACH DELETE node
}
CALL () {
  UNWIND $quotationIds AS id
  MATCH (node:Quotation {id: id}) DETACH DELETE node
}
CALL () {
  UNWIND $mentionIds AS id
  MATCH (node:Mention {id: id}) DETACH DELETE node
}
CALL () {
  UNWIND $groupIds AS id
  MATCH (node:Group {id: id}) DETACH DELETE node
}
CALL () {
  UNWIND $articleIds AS id
  MATCH (node:Article {id: id}) DETACH DELETE node
}
