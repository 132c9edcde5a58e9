// The page it stands on; exactly one.
// Gives: page
MATCH (this)-[:ON]->(page:Page)
