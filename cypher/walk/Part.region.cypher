// The region that it is, where the lexicon knows it.
// Gives: region
MATCH (this)-[:IS]->(region:Region)
