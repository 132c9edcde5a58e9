// Every indicator of the graph, as one range of an index.
// Gives: indicator
// Key NAME ASC: indicator.byName
MATCH (indicator:Indicator)
