// Every article of the graph, as one range of an index.
// Gives: article
// Key DATE DESC: article.byDate
MATCH (article:Article)
