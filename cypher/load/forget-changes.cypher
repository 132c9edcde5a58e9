// Deletes the oldest changes, and records the last of them: a request for changes since then is told that some are gone.
// Needs:  cypher/schema/040-changes.cypher, lock-graph
// Params: $surplus, how many.  Returns: forgotten.
MATCH (change:GraphChange) WHERE change.id > 'chg_'
WITH change ORDER BY change.id LIMIT $surplus
WITH collect(change) AS old, count(change) AS forgotten, max(change.id) AS last
FOREACH (change IN old | DELETE change)
WITH forgotten, last WHERE forgotten > 0
MATCH (graph:Graph {id: 'graph'})
SET graph.changes = graph.changes - forgotten, graph.changesForgotten = last
RETURN forgotten
