// Articles of other pages with the same wire text, whichever came first.
// Sort: reprint.byDate DESC
MATCH (this)-[:REPRINTS]-(reprint:Article)
