// Moves the revision, by which readers know that what they keep is old.
// Needs:  lock-graph
// Params: none.  Returns: revision.
MATCH (graph:Graph {id: 'graph'})
SET graph.revision = graph.revision + 1
RETURN graph.revision AS revision
