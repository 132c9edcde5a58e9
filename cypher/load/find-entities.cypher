// Gives entities as the graph has them, and every region that contains each.
// Needs:  cypher/schema/005-load.cypher
// Params: $ids.  Returns: one record per entity that exists.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WITH entity, CASE WHEN entity:Region THEN entity.parentId ELSE entity.regionId END AS regionId
OPTIONAL MATCH (:Region {id: regionId})-[:WITHIN*0..12]->(above:Region)
WITH entity, regionId, collect(above.id) AS above
RETURN entity.id AS id, head([label IN labels(entity) WHERE label IN ['Region', 'Organization', 'Person', 'Project', 'Group']]) AS label,
  entity.name AS name, CASE WHEN entity:Region THEN entity.level ELSE entity.kind END AS kind, regionId, above,
  coalesce(entity.official, false) AS official, coalesce(entity.source, 'page') AS source, coalesce(entity.retired, false) AS retired,
  coalesce(entity.aliases, []) AS aliases
