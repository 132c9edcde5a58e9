// Marks a decision as undone by a later one.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $id, $at.  Returns: nothing.
MATCH (judgement:Judgement {id: $id})
SET judgement.undoneAt = $at
