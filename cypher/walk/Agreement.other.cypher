// The other figure, carried along by the comparison.
// Gives: node
WITH this.other AS node
