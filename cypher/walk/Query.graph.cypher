// The one node that keeps the revision.
// Gives: graph
MATCH (graph:Graph) WHERE graph.id = 'graph'
