// The matching node, carried along by the search.
// Gives: node
WITH this.node AS node
