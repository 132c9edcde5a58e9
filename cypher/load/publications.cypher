// Writes publications.
// Needs:  cypher/schema/001-constraints.cypher (publication_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (publication:Publication {id: row.id})
SET publication = row
RETURN count(publication) AS merged
