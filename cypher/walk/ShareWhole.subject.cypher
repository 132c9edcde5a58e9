// The subject of the whole, carried along by the share.
// Gives: node
WITH this.subject AS node
