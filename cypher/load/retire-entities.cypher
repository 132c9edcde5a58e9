// Marks entities that no claim means any more, but that pages still use until the moves are done: their name leads to the one that took over.
// Needs:  cypher/schema/008-claims.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE coalesce(entity.source, 'page') = 'page' AND NOT EXISTS { (entity)<-[:MEANS]-() }
SET entity.retired = true
