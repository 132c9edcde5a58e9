// Places groups where the body or region that they belong to now is.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: merged.
UNWIND $ids AS id
MATCH (group:Group {id: id})-[:BELONGS_TO]->(owner:Entity)
SET group.regionId = CASE WHEN owner:Region THEN owner.id ELSE owner.regionId END
RETURN count(*) AS merged
