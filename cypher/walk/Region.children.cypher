// The regions directly in it.
// Key CODE ASC: region.byParent | this.id
MATCH (region:Region)
