// The parts directly in it.
// Gives: narrower
// Sort: narrower.name, narrower.id
MATCH (this)<-[:BELONGS_TO]-(narrower:Part)
