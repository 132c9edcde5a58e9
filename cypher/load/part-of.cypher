// Makes a body a part of the longest-named body that any page names it after, so that it is part of at most one.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids of organizations.  Returns: nothing.
UNWIND $ids AS id
MATCH (part:Organization {id: id})
OPTIONAL MATCH (part)-[:NAMED_AFTER]->(named:Organization)
WITH part, named ORDER BY size(named.name) DESC, named.id
WITH part, head(collect(named)) AS whole
CALL (part) {
  MATCH (part)-[link:PART_OF]->() DELETE link
}
FOREACH (one IN CASE WHEN whole IS NULL THEN [] ELSE [whole] END | MERGE (part)-[:PART_OF]->(one))
