// Records which lexicons and which program the graph was made with.
// Needs:  lock-graph
// Params: $lexicon, a hash.  Returns: nothing.
MATCH (graph:Graph {id: 'graph'})
SET graph.lexicon = $lexicon
RETURN graph.lexicon AS lexicon
