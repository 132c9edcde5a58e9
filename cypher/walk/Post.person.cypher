// Who holds it; exactly one.
MATCH (this)<-[:HOLDS]-(person:Person)
