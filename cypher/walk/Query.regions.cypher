// Every region of the graph, as one range of an index.
// Gives: region
// Key NAME ASC: region.byName
// Key NAME ASC by level: region.byLevel | $level
MATCH (region:Region)
