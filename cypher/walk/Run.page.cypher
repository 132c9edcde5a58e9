// The page it loaded; exactly one.
// Gives: page
MATCH (this)-[:LOADED]->(page:Page)
