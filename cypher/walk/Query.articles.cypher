// Every article of the graph, as one range of an index.
// Key DATE DESC: article.byDate
MATCH (article:Article)
