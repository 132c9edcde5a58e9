// Finds the pages that were extracted from a document, so that a better extraction replaces them.
// Needs: nothing.  Params: none.
CREATE INDEX page_origin IF NOT EXISTS FOR (node:Page) ON (node.originSha256, node.originPart);
