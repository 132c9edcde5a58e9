// Who said it; at most one.
// Gives: speaker
MATCH (this)-[:SAID_BY]->(speaker)
