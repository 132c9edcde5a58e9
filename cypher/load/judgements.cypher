// Writes decisions of people: append-only, undone by another.
// Needs:  cypher/schema/001-constraints.cypher (judgement_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (judgement:Judgement {id: row.id})
SET judgement = row
RETURN count(judgement) AS merged
