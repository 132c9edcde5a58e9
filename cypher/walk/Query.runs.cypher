// Every run of the graph, as one range of an index.
// Gives: run
// Key TIME DESC: run.byTime
MATCH (run:Run)
