// Whose whole it is, carried along by the share.
// Gives: node
WITH this.subject AS node
