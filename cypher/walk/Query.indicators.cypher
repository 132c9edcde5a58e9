// Every indicator of the graph, as one range of an index.
// Key NAME ASC: indicator.byName
MATCH (indicator:Indicator)
