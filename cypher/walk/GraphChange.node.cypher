// The node that changed, if it exists. By its id, not by a relationship: a page that is loaded again deletes its nodes and
// makes them again. One seek per label, since Neo4j cannot seek an index for several labels at once.
// Gives: node
CALL (this) {
  MATCH (one:Statistic {id: this.nodeId}) RETURN one
  UNION ALL MATCH (one:Slot {id: this.nodeId}) RETURN one
  UNION ALL MATCH (one:Article {id: this.nodeId}) RETURN one
  UNION ALL MATCH (one:Quotation {id: this.nodeId}) RETURN one
  UNION ALL MATCH (one:Page {id: this.nodeId}) RETURN one
  UNION ALL MATCH (one:Entity {id: this.nodeId}) RETURN one
}
WITH one AS node
