// Writes parts of subjects, of the lexicon and of pages, with the region that a partner is and the part that contains it.
// Needs:  cypher/schema/020-names.cypher (part_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (part:Part {id: row.id})
SET part = row
WITH part, row
OPTIONAL MATCH (region:Region {id: row.regionId})
FOREACH (each IN CASE WHEN region IS NULL THEN [] ELSE [region] END | MERGE (part)-[:IS]->(each))
RETURN count(part) AS merged
