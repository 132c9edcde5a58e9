// Whom the figure is about; exactly one, of four types.
// Gives: subject
MATCH (this)-[:ABOUT]->(subject)
