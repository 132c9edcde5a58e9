// The node with the name, carried along by the suggestion.
// Gives: node
WITH this.node AS node
