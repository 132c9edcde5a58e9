// The regions directly in it.
// Gives: region
// Key CODE ASC: region.byParent | this.id
MATCH (region:Region)
