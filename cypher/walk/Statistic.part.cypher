// The part of its subject; none for a total.
// Gives: part
// Held: Part by this.partId
MATCH (this)-[:COVERS]->(part:Part)
