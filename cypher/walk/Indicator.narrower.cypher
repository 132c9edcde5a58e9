// The indicators directly below it.
// Gives: narrower
// Sort: narrower.name, narrower.id
MATCH (this)<-[:NARROWER_THAN]-(narrower:Indicator)
