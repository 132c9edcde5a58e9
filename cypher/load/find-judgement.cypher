// Finds the decision that stands on a name of a page.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageId, $entityKind, $name.  Returns: id.
MATCH (judgement:Judgement {pageId: $pageId, kind: 'different', entityKind: $entityKind, name: $name})
WHERE judgement.undoneAt IS NULL
RETURN judgement.id AS id
