// The article that has it; exactly one.
// Gives: article
MATCH (this)-[:SAID_IN]->(article:Article)
