// Gives entities by their ids, for those that may be deleted next.
// Needs:  cypher/schema/005-load.cypher
// Params: $ids.  Returns: id, name, label; none for those that are already gone, or now lead to another.
UNWIND $ids AS id
MATCH (entity:Entity {id: id}) WHERE entity.retired IS NULL
RETURN entity.id AS id, entity.name AS name
