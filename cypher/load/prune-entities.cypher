// Takes out entities that neither a name in an article nor the lexicon supports any more.
// Needs:  cypher/schema/005-load.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE coalesce(entity.source, 'page') = 'page' AND NOT entity:Group AND NOT EXISTS { (entity)<-[:RESOLVES_TO]-() }
DETACH DELETE entity
