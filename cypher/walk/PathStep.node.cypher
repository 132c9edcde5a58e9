// The node of a step, carried along by the way.
// Gives: node
WITH this.node AS node
