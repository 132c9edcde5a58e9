// Who wrote it, in the order of the byline.
// Gives: person
// Sort: link.position, person.name, person.id
MATCH (this)<-[link:WROTE]-(person:Person)
