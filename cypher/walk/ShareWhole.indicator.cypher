// What it is a share of, carried along by the share.
// Gives: node
WITH this.indicator AS node
