// Gives the decisions of people about names and figures on some pages.
// Needs:  cypher/schema/005-load.cypher (judgement_page_id)
// Params: $pageIds.  Returns: one record per decision; standing if it was not undone.
UNWIND $pageIds AS pageId
MATCH (judgement:Judgement {pageId: pageId})
RETURN judgement.id AS id, judgement.mentionId AS mentionId, judgement.pageId AS pageId, judgement.kind AS kind,
  judgement.entityKind AS entityKind, judgement.name AS name, judgement.surface AS surface, judgement.statisticId AS statisticId, judgement.place AS place,
  judgement.correction AS correction, judgement.at AS at, judgement.undoneAt IS NULL AS standing,
  judgement.bucket AS bucket, judgement.otherBucket AS otherBucket
