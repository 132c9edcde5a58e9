// Every part of the graph, as one range of an index.
// Gives: part
// Key NAME ASC: part.byName
// Key NAME ASC by axis: part.byAxis | $axis
MATCH (part:Part)
