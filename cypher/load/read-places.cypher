// Gives where entities lie at present, to see afterwards which have moved.
// Needs:  cypher/schema/005-load.cypher
// Params: $ids.  Returns: id, regionId (of a region, its parent).
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id, CASE WHEN entity:Region THEN entity.parentId ELSE entity.regionId END AS regionId
