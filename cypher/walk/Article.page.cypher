// The page it stands on; exactly one.
MATCH (this)-[:ON]->(page:Page)
