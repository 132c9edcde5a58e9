// The projects anywhere in the region or below it.
// Reached by the region's id, not by its node: the walk then costs the same for a county and for the whole country.
// Gives: project
// Key NAME ASC: link.projectByName | this.id
// Key NAME ASC by kind: link.projectByKind | this.id, $kind
// Key STATISTICS DESC: link.projectByStatistics | this.id
MATCH (project:Project)-[link:IN_REGION]->()
