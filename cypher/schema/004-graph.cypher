// The one node that keeps the graph's revision, which every load that changes something moves.
// Needs: 001-constraints.cypher.  Params: none.
MERGE (graph:Graph {id: 'graph'}) ON CREATE SET graph.revision = 0;
