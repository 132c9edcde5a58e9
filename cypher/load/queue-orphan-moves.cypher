// Notes regions that no claim means any more, and in which something still lies.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, entityId }.  Returns: merged.
UNWIND $rows AS row
MATCH (region:Region {id: row.entityId, source: 'page'})
WHERE NOT EXISTS { (region)<-[:MEANS]-() } AND EXISTS { (region)<-[:LOCATED_IN|WITHIN|BELONGS_TO]-() }
MERGE (move:Move {id: row.id})
SET move.what = 'residents', move.entityId = row.entityId, move.after = ''
RETURN count(*) AS merged
