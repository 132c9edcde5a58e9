// Who wrote it.
// Gives: person
// Sort: person.name, person.id
MATCH (this)<-[:WROTE]-(person:Person)
