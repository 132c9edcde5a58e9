// Who said it; at most one.
MATCH (this)-[:SAID_BY]->(speaker)
