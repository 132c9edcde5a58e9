// Where it belongs, by the pages; at most one.
// Gives: region
MATCH (this)-[:LOCATED_IN]->(region:Region)
