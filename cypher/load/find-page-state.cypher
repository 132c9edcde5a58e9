// Gives the state of a page: its last load that was not withdrawn, and whether a better scan replaced it.
// Needs:  cypher/schema/005-load.cypher (run_page_id)
// Params: $pageId.  Returns: one record or none.
MATCH (page:Page {id: $pageId})
RETURN page.id AS id, page.file AS file, page.text AS text, page.sha256 AS sha256,
  [(page)<-[:LOADED]-(run:Run) | run {.id, .number, .sha256, .status, .reader, .origin, .replacesPageId}] AS runs,
  [(page)<-[:SUPERSEDES]-(later:Page) | later.id] AS supersededBy
