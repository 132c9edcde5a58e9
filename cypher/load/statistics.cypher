// Writes figures.
// Needs:  cypher/schema/001-constraints.cypher (statistic_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (statistic:Statistic {id: row.id})
SET statistic = row
RETURN count(statistic) AS merged
