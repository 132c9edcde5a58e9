// Removes the relationships of figures, quotations, names and groups that depend on whom a name means, before they are written again.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $statisticIds, $quotationIds, $mentionIds, $groupIds.  Returns: nothing.
CALL () {
  UNWIND $statisticIds AS id
  MATCH (:Statistic {id: id})-[:FILLS]->(slot:Slot) SET slot.stale = true
}
CALL () {
  UNWIND $statisticIds AS id
  MATCH (:Statistic {id: id})-[link:FILLS|COMPARED|RELAYED_BY|COVERS|ABOUT|ATTRIBUTED_TO|OF|IN_REGION|BELOW]->() DELETE link
}
CALL () {
  UNWIND $quotationIds AS id
  MATCH (:Quotation {id: id})-[link:SAID_BY]->() DELETE link
}
CALL () {
  UNWIND $mentionIds AS id
  MATCH (:Mention {id: id})-[link:RESOLVES_TO]->() DELETE link
}
CALL () {
  UNWIND $groupIds AS id
  MATCH (:Group {id: id})-[link:BELONGS_TO]->() DELETE link
}
