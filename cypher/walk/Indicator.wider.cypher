// The next wider indicator of the lexicon; at most one.
// Gives: wider
MATCH (this)-[:NARROWER_THAN]->(wider:Indicator)
