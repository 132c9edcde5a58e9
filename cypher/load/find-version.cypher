// Gives the version of what the graph says: it differs whenever an answer might.
// Why so many parts: the revision moves with every load; the time of the last load tells graphs apart that were made anew,
// that of a restore those that were put back and went on otherwise. While a restore is under way nothing is kept.
// Needs:   cypher/schema/004-graph.cypher, 002-indexes.cypher (Run.byTime)
// Params: none.  Returns: version, a string.
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(toString(graph.revision), '0') + ' ' + coalesce(graph.restoredAt, '') + ' ' +
CASE WHEN EXISTS { (:Restore) } THEN randomUUID() ELSE '' END + ' ' + coalesce(
  COLLECT { MATCH (run:Run) WHERE run.byTime > '' RETURN run.byTime ORDER BY run.byTime DESC LIMIT 1 }[0], ''
) AS version
