// Gives the version of what the graph says: it differs whenever an answer might.
// Why two parts: the revision moves with every load; the time of the last load tells graphs apart that were made anew.
// Needs:   cypher/schema/004-graph.cypher, 002-indexes.cypher (Run.byTime)
// Params: none.  Returns: version, a string.
OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(toString(graph.revision), '0') + ' ' + coalesce(
  COLLECT { MATCH (run:Run) WHERE run.byTime > '' RETURN run.byTime ORDER BY run.byTime DESC LIMIT 1 }[0], ''
) AS version
