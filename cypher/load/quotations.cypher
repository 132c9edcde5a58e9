// Writes words said.
// Needs:  cypher/schema/001-constraints.cypher (quotation_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (quotation:Quotation {id: row.id})
SET quotation = row
RETURN count(quotation) AS merged
