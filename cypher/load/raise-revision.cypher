// Raises the graph's revision, at the end of a load that changed something.
// Needs:  lock-graph
// Params: none.  Returns: revision, how many changes are kept, and whether a load has left work to do (src/load/moves).
MATCH (graph:Graph {id: 'graph'})
SET graph.revision = graph.revision + 1
RETURN graph.revision AS revision, coalesce(graph.changes, 0) AS changes, EXISTS { MATCH (move:Move) } AS pending
