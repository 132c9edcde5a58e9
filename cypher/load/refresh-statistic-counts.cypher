// Counts how many figures are about organizations, people and projects or said by them, and keeps the keys of lists in that order.
// Needs:  cypher/schema/021-orders.cypher
// Params: $ids of entities of any kind.  Returns: nothing.
UNWIND $ids AS id
MATCH (entity:Entity {id: id}) WHERE entity:Organization OR entity:Person OR entity:Project
WITH entity, COUNT { (entity)<-[:ABOUT]-() } + COUNT { (entity)<-[:ATTRIBUTED_TO]-() }
  // Figures and series are about it. The number of relationships is known without going through them; series are far fewer.
  - COUNT { MATCH (series:Series) WHERE series.bySubject > entity.id + '|' AND series.bySubject < entity.id + '}' } AS count
SET entity.statisticCount = count, entity.byStatistics = right('000000' + toString(count), 7) + '|' + entity.id
WITH entity
MATCH (entity)-[link:IN_REGION]->(region:Region)
FOREACH (each IN CASE WHEN entity:Organization THEN [link] ELSE [] END | SET each.organizationByStatistics = region.id + '|' + entity.byStatistics)
FOREACH (each IN CASE WHEN entity:Project THEN [link] ELSE [] END | SET each.projectByStatistics = region.id + '|' + entity.byStatistics)
