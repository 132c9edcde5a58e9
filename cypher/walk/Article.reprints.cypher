// Articles of other pages with the same wire text, whichever came first.
// Gives: reprint
// Sort: reprint.byDate DESC
MATCH (this)-[:REPRINTS]-(reprint:Article)
