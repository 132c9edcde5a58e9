// The part of its subject; none for a total.
// Gives: part
MATCH (this)-[:COVERS]->(part:Part)
