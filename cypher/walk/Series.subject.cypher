// Whom the figures are about; exactly one, of four types.
// Gives: subject
MATCH (this)-[:ABOUT]->(subject)
