// Gives which decisions are about names of some pages, to join them again to names made anew.
// Needs:  cypher/schema/005-load.cypher (judgement_page_id)
// Params: $pageIds.  Returns: id, mentionId.
UNWIND $pageIds AS pageId
MATCH (judgement:Judgement {pageId: pageId})
RETURN judgement.id AS id, judgement.mentionId AS mentionId
