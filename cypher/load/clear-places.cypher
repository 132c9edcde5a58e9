// Removes entities from their regions, before they are placed again.
// Needs:  cypher/schema/005-load.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[link:LOCATED_IN|IN_REGION|WITHIN]->()
DELETE link
