// The region it lies in; at most one.
MATCH (this)-[:WITHIN]->(parent:Region)
