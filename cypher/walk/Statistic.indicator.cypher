// What is measured; exactly one.
// Gives: indicator
MATCH (this)-[:MEASURES]->(indicator:Indicator)
