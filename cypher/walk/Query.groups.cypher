// Every group of the graph, as one range of an index.
// Gives: group
// Key NAME ASC: group.byName
MATCH (group:Group)
