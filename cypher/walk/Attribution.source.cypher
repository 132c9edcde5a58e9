// The node of a step, carried along by the chain.
// Gives: node
WITH this.source AS node
