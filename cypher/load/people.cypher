// Writes people. An official bears a label of their own, so that officials are listed by an index.
// Needs:  cypher/schema/001-constraints.cypher (person_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged.
UNWIND $rows AS row
MERGE (person:Person {id: row.id})
SET person = row, person:Entity
FOREACH (_ IN CASE WHEN row.official THEN [1] ELSE [] END | SET person:Official)
FOREACH (_ IN CASE WHEN row.official THEN [] ELSE [1] END | REMOVE person:Official)
RETURN count(person) AS merged
