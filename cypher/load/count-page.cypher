// Counts what a page says, to be stored with its load.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageId.  Returns: one record.
RETURN COUNT { MATCH (:Article {pageId: $pageId}) } AS articles,
  COUNT { MATCH (:Statistic {pageId: $pageId}) } AS statistics,
  COUNT { MATCH (:Quotation {pageId: $pageId}) } AS quotations,
  COUNT { MATCH (:Mention {pageId: $pageId}) } AS mentions
