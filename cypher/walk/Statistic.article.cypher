// The article that reports it; exactly one.
MATCH (this)-[:REPORTED_IN]->(article:Article)
