// Writes series: the figures that may be compared.
// Needs:  cypher/schema/001-constraints.cypher (series_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (series:Series {id: row.id})
SET series = row
RETURN count(series) AS merged
