// The article it stands in; exactly one.
// Gives: article
MATCH (this)-[:IN]->(article:Article)
