// Articles of other pages that print the same text, whichever came first.
// Gives: reprint
// Sort: reprint.byDate DESC
MATCH (this)-[:PRINTS]->(:WireText)<-[:PRINTS]-(reprint:Article)
WHERE reprint.pageId <> this.pageId
