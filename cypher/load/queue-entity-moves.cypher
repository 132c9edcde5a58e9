// Records what follows from an entity that changed: its figures, posts or residents, to be updated in the order of a key.
// A move in progress starts again, since what it has done may have changed once more.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, what, entityId }.  Returns: merged.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entityId})
WHERE (row.what = 'figures' AND EXISTS { (entity)<-[:ABOUT]-(:Statistic) })
  OR (row.what = 'posts' AND EXISTS { (entity)<-[:AT]-() })
  OR (row.what = 'residents' AND EXISTS { (entity)<-[:LOCATED_IN|WITHIN|BELONGS_TO]-() })
MERGE (move:Move {id: row.id})
SET move.what = row.what, move.entityId = row.entityId, move.after = ''
RETURN count(*) AS merged
