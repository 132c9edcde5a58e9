// Reads a page's text and every quote that points into it.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageId.  Returns: text, sha256, quotes: lists of { id, start, end, quote }.
MATCH (page:Page {id: $pageId})
RETURN page.text AS text, page.sha256 AS sha256,
  COLLECT {
    MATCH (node:Statistic|Quotation|Mention {pageId: $pageId})
    WHERE node.sourceQuote IS NOT NULL
    RETURN {id: node.id, start: node.sourceStart, end: node.sourceEnd, quote: node.sourceQuote}
  } AS quotes,
  COLLECT {
    MATCH (node:Mention {pageId: $pageId})
    WHERE node.name <> '' AND size(node.starts) > 0 AND node.sourceQuote IS NULL
    RETURN {id: node.id, start: node.starts[0], end: node.ends[0], quote: node.surface}
  } AS surfaces
