// Marks a load as withdrawn: it stays, with its facts, but is no longer in effect.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $id, $at.  Returns: pageId.
MATCH (run:Run {id: $id})
SET run.status = 'withdrawn', run.withdrawnAt = $at
RETURN run.pageId AS pageId
