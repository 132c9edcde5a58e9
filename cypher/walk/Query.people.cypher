// Every person of the graph, as one range of an index.
// Gives: person
// Key NAME ASC: person.byName
MATCH (person:Person)
