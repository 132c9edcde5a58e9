// The people with a public post: they bear a label of their own, so that the list is one range of its index.
// Gives: person
// Key NAME ASC: person.byName
// Key STATISTICS DESC: person.byStatistics
MATCH (person:Official)
