// Removes everything that pages say, so that they are written as if they came for the first time.
// Page, runs and decisions stay. What the pages support was removed before (clear-supports).
// Needs:  cypher/schema/008-claims.cypher
// Params: $pageIds.  Returns: nothing.
UNWIND $pageIds AS pageId
CALL (pageId) {
  MATCH (node:Mention {pageId: pageId}) DETACH DELETE node
}
CALL (pageId) {
  MATCH (node:Statistic {pageId: pageId})-[:FILLS]->(slot:Slot) SET slot.stale = true
}
CALL (pageId) {
  MATCH (node:Statistic {pageId: pageId}) DETACH DELETE node
}
CALL (pageId) {
  MATCH (node:Quotation {pageId: pageId}) DETACH DELETE node
}
CALL (pageId) {
  MATCH (node:Group {pageId: pageId}) DETACH DELETE node
}
CALL (pageId) {
  MATCH (node:Article {pageId: pageId}) DETACH DELETE node
}
CALL (pageId) {
  MATCH (:Page {id: pageId})-[link:ISSUE_OF]->() DELETE link
}
CALL (pageId) {
  MATCH (:Page {id: pageId})-[link:CLAIMS]->(claim:Claim)
  SET claim.pages = claim.pages - 1
  DELETE link
  WITH claim WHERE claim.pages = 0
  DETACH DELETE claim
}
