// Rewrites figures that are still about the same subject and indicator in the same article.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, as docs/graph.md has them.  Returns: changed, how many rows were written.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.id})
SET statistic = row
RETURN count(statistic) AS changed
