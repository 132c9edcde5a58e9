// The people with a public post: they have a label of their own, so the list is one range of its index.
// Gives: person
// Key NAME ASC: person.byName
// Key STATISTICS DESC: person.byStatistics
MATCH (person:Official)
