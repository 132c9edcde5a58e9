// Whom the figure is about; exactly one, of four types.
MATCH (this)-[:ABOUT]->(subject)
