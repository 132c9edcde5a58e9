// Takes the graph's write lock until the transaction ends, and gives its revision.
// Why one lock: whom a name means is decided from all pages that use it, so two loads must not decide at the
// same time. What can be done without the graph (reading, checking, claims) is done before.
// Needs:  cypher/schema/001-constraints.cypher (graph_id)
// Params: none.  Returns: revision, lexicon, and whether a backup is being restored (src/neo4j/restoreMark.ts).
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.revision = 0
// The lock comes with a value that depends on nothing: what was read before the lock may be out of date, and must not be written.
SET graph.locked = true
WITH graph
RETURN graph.revision AS revision, graph.lexicon AS lexicon, EXISTS { (:Restore) } AS restoring
