// Gives the version of what the graph says: it differs whenever an answer might.
// Why so many parts: every load raises the revision; the time of the last load distinguishes graphs that were made again,
// that of a restore those that were restored and then changed differently. During a restore nothing is cached.
// Needs:   cypher/schema/004-graph.cypher, 002-indexes.cypher (Run.byTime)
// Params: none.  Returns: version, a string.
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(toString(graph.revision), '0') + ' ' + coalesce(graph.restoredAt, '') + ' ' +
CASE WHEN EXISTS { (:Restore) } THEN randomUUID() ELSE '' END + ' ' + coalesce(
  COLLECT { MATCH (run:Run) WHERE run.byTime > '' RETURN run.byTime ORDER BY run.byTime DESC LIMIT 1 }[0], ''
) AS version
