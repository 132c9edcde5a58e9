// Records regions that no claim means any more but that still exist: what is in them is placed again, then they are deleted.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, entityId }.  Returns: merged.
UNWIND $rows AS row
MATCH (region:Region {id: row.entityId, source: 'page'})
WHERE NOT EXISTS { (region)<-[:MEANS]-() }
MERGE (move:Move {id: row.id})
SET move.what = 'residents', move.entityId = row.entityId, move.after = ''
RETURN count(*) AS merged
