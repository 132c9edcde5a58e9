// Every organization of the graph, as one range of an index.
// Gives: organization
// Key NAME ASC: organization.byName
// Key NAME ASC by kind: organization.byKind | $kind
// Key STATISTICS DESC: organization.byStatistics
MATCH (organization:Organization)
