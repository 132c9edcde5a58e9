// Whom the figures are about; exactly one, of four types.
MATCH (this)-[:ABOUT]->(subject)
