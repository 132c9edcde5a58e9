// The node of a step, carried along by the path.
// Gives: node
WITH this.node AS node
