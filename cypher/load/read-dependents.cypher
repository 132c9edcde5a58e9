// Gives everything whose regions follow from entities that moved: what lies in them, and the figures about any of these.
// Needs:  cypher/schema/005-load.cypher
// Params: $ids.  Returns: one record an organization, project or figure, with the regions that hold it now.
CALL () {
  UNWIND $ids AS id
  MATCH (holder:Region)-[:WITHIN*0..12]->(:Region {id: id})
  RETURN holder
  UNION
  UNWIND $ids AS id
  MATCH (holder:Entity)-[:LOCATED_IN]->(:Region)-[:WITHIN*0..12]->(:Region {id: id})
  RETURN holder
  UNION
  UNWIND $ids AS id
  MATCH (holder:Entity {id: id}) WHERE holder:Organization OR holder:Project
  RETURN holder
}
WITH DISTINCT holder
CALL (holder) {
  WITH holder WHERE holder:Organization OR holder:Project
  RETURN holder AS node
  UNION
  MATCH (node:Statistic)-[:ABOUT]->(holder)
  RETURN node
}
WITH node, CASE WHEN holder:Region THEN holder.id ELSE holder.regionId END AS regionId
OPTIONAL MATCH (:Region {id: regionId})-[:WITHIN*0..12]->(above:Region)
WITH node, regionId, collect(above.id) AS above
RETURN node.id AS id, head([label IN labels(node) WHERE label IN ['Organization', 'Project', 'Statistic']]) AS label,
  node.name AS name, node.kind AS kind, regionId, above, node.indicatorId AS indicatorId, node.periodEnd AS period
