// Every run of the graph, as one range of an index.
// Key TIME DESC: run.byTime
MATCH (run:Run)
