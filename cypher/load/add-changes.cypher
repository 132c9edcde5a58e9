// Records what the current transaction changes, under the revision that it will raise the graph to. Never changed later.
// The id is the revision in 14 digits and the number within it in 10: text order is the order of the changes.
// Needs:  cypher/schema/040-changes.cypher, lock-graph
// Params: $rows of { kind, nodeId, type, before, after, runId }.  Returns: nothing.
MATCH (graph:Graph {id: 'graph'})
WITH graph, graph.revision + 1 AS revision, CASE WHEN graph.changesOf = graph.revision + 1 THEN graph.changesIn ELSE 0 END AS start
SET graph.changesOf = revision, graph.changesIn = start + size($rows), graph.changes = coalesce(graph.changes, 0) + size($rows)
WITH revision, start
UNWIND range(1, size($rows)) AS place
WITH revision, start + place AS n, $rows[place - 1] AS row
CREATE (change:GraphChange {
  id: 'chg_' + right('00000000000000' + toString(revision), 14) + right('0000000000' + toString(n), 10),
  revision: revision, n: n, at: toString(datetime.transaction()), runId: row.runId,
  kind: row.kind, nodeId: row.nodeId, type: row.type, before: row.before, after: row.after
})
