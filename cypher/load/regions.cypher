// Writes regions, of the lexicons and of pages. The whole row is set, so that what is no longer elected disappears.
// Needs:  cypher/schema/001-constraints.cypher (region_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (region:Region {id: row.id})
SET region = row, region:Entity
RETURN count(region) AS merged
