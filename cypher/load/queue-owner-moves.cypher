// Records projects whose bodies have changed, if pages other than those being written have figures about them.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, entityId } of projects; $pageIds.  Returns: merged.
UNWIND $rows AS row
MATCH (project:Project {id: row.entityId})
WHERE EXISTS { (project)<-[:ABOUT]-(statistic:Statistic) WHERE NOT statistic.pageId IN $pageIds }
MERGE (move:Move {id: row.id})
SET move.what = 'figures', move.entityId = row.entityId, move.after = ''
RETURN count(*) AS merged
