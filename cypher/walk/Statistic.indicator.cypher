// What is measured; exactly one.
MATCH (this)-[:MEASURES]->(indicator:Indicator)
