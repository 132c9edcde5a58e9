// Who holds it; exactly one.
// Gives: person
MATCH (this)<-[:HOLDS]-(person:Person)
