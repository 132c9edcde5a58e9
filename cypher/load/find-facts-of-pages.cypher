// Gives what pages say at present, in the properties that a change is described by.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageIds.  Returns: one record per page, article, figure and quotation: type, id and properties.
UNWIND $pageIds AS pageId
CALL (pageId) {
  MATCH (node:Page {id: pageId}) WHERE EXISTS { (node)<-[:ON]-() }
  RETURN 'Page' AS type, node {.id, .file} AS fact
  UNION ALL
  MATCH (node:Article {pageId: pageId})
  RETURN 'Article' AS type, node {.id, .headline} AS fact
  UNION ALL
  MATCH (node:Statistic {pageId: pageId})
  RETURN 'Statistic' AS type, node {.id, .name, .breakdown, .periodText, .status, .rejected} AS fact
  UNION ALL
  MATCH (node:Quotation {pageId: pageId})
  RETURN 'Quotation' AS type, node {.id, .text} AS fact
}
RETURN type, fact
