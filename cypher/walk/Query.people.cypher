// Every person of the graph, as one range of an index.
// Gives: person
// Key NAME ASC: person.byName
// Key STATISTICS DESC: person.byStatistics
MATCH (person:Person)
