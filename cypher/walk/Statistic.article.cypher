// The article that reports it; exactly one.
// Gives: article
MATCH (this)-[:REPORTED_IN]->(article:Article)
