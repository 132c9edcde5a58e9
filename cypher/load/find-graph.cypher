// Gives the revision, and which lexicons the graph was made with.
// Needs:  cypher/schema/001-constraints.cypher (graph_id)
// Params: none.  Returns: one record or none.
MATCH (graph:Graph {id: 'graph'})
RETURN graph.revision AS revision, graph.lexicon AS lexicon
