// Every project of the graph, as one range of an index.
// Gives: project
// Key NAME ASC: project.byName
// Key NAME ASC by kind: project.byKind | $kind
// Key STATISTICS DESC: project.byStatistics
MATCH (project:Project)
