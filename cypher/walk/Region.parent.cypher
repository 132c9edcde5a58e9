// The region it lies in; at most one.
// Gives: parent
MATCH (this)-[:WITHIN]->(parent:Region)
