// Who passed it on.
// Gives: node
WITH this.source AS node
