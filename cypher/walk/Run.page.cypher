// The page it loaded; exactly one.
MATCH (this)-[:LOADED]->(page:Page)
