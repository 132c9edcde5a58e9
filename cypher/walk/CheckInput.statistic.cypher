// The figure in its role.
// Gives: node
WITH this.statistic AS node
