// Every page of the graph, as one range of an index.
// Gives: page
// Key FILE ASC: page.byFile
MATCH (page:Page)
