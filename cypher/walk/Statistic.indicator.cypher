// What is measured; exactly one.
// Gives: indicator
// Held: Indicator by this.indicatorId
MATCH (this)-[:MEASURES]->(indicator:Indicator)
