// The article that has it; exactly one.
MATCH (this)-[:SAID_IN]->(article:Article)
