// Gives the regions that contain each of some regions.
// Needs:  cypher/schema/001-constraints.cypher (region_id)
// Params: $ids.  Returns: id, above.
UNWIND $ids AS id
MATCH (region:Region {id: id})
RETURN id, COLLECT { MATCH (region)-[:WITHIN*1..6]->(above:Region) RETURN DISTINCT above.id } AS above
