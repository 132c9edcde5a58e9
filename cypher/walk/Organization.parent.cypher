// The organization it is part of; at most one.
// Gives: parent
MATCH (this)-[:PART_OF]->(parent:Organization)
