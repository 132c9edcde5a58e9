// Its series.
// Gives: series
// Key NAME ASC: series.byIndicator | this.id
MATCH (series:Series)
