// The earlier scan that it replaces.
MATCH (this)-[:SUPERSEDES]->(page:Page)
