/** Takes the write lock of a matched `graph` that every load takes (cypher/load/lock-graph.cypher); what is read before it may be out of date. */
export const HOLD_GRAPH = 'SET graph.locked = true\nWITH graph';

/** Takes the lock of the graph, and creates its node if there is none. */
export const LOCK_GRAPH = `MERGE (graph:Graph {id: 'graph'}) ON CREATE SET graph.revision = 0\n${HOLD_GRAPH}`;
