// Takes organizations, projects and figures out of the regions that were derived for them.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Entity {id: id})-[link:IN_REGION]->() DELETE link
}
CALL (id) {
  MATCH (:Statistic {id: id})-[link:IN_REGION]->() DELETE link
}
