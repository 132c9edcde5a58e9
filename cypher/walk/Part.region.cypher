// The region that it is, if the lexicon knows it.
// Gives: region
MATCH (this)-[:IS]->(region:Region)
