// The earlier scan that it replaces.
// Gives: page
MATCH (this)-[:SUPERSEDES]->(page:Page)
