// Gives the decisions that some names on some pages mean another bearer of the name.
// Needs:  cypher/schema/005-load.cypher (judgement_page_id)
// Params: $pageIds.  Returns: pageId, entityKind, name.
UNWIND $pageIds AS pageId
MATCH (judgement:Judgement {pageId: pageId, kind: 'different'})
WHERE judgement.undoneAt IS NULL
RETURN DISTINCT judgement.pageId AS pageId, judgement.entityKind AS entityKind, judgement.name AS name
