// Every publication of the graph, as one range of an index.
// Gives: publication
// Key NAME ASC: publication.byName
MATCH (publication:Publication)
