// The organizations that are part of it.
// Gives: part
// Sort: part.name, part.id
MATCH (this)<-[:PART_OF]-(part:Organization)
