// Every page of the graph, as one range of an index.
// Key FILE ASC: page.byFile
MATCH (page:Page)
