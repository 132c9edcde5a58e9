// Notes regions that no claim means any more and that are still there: what lies in them is placed again, and then they go.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, entityId }.  Returns: merged.
UNWIND $rows AS row
MATCH (region:Region {id: row.entityId, source: 'page'})
WHERE NOT EXISTS { (region)<-[:MEANS]-() }
MERGE (move:Move {id: row.id})
SET move.what = 'residents', move.entityId = row.entityId, move.after = ''
RETURN count(*) AS merged
