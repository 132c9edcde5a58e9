// Who wrote it.
// Sort: person.name, person.id
MATCH (this)<-[:WROTE]-(person:Person)
