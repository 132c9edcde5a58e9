// The page it is on; exactly one.
// Gives: page
MATCH (this)-[:ON]->(page:Page)
