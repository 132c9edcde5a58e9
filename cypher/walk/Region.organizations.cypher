// The organizations anywhere in the region or below it.
// Reached by the region's id, not by its node: the walk then costs the same for a county and for the whole country.
// Gives: organization
// Key NAME ASC: link.organizationByName | this.id
// Key NAME ASC by kind: link.organizationByKind | this.id, $kind
// Key STATISTICS DESC: link.organizationByStatistics | this.id
MATCH (organization:Organization)-[link:IN_REGION]->()
