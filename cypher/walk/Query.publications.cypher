// Every publication of the graph, as one range of an index.
// Key NAME ASC: publication.byName
MATCH (publication:Publication)
