// The one node that keeps the revision.
MATCH (graph:Graph) WHERE graph.id = 'graph'
