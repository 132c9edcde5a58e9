// Gives a load and its page.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $id.  Returns: one record or none.
MATCH (run:Run {id: $id})
RETURN run.id AS id, run.pageId AS pageId, run.status AS status, run.number AS number, run.replacesPageId AS replacesPageId
