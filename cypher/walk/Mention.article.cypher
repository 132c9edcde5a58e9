// The article it stands in; exactly one.
MATCH (this)-[:IN]->(article:Article)
