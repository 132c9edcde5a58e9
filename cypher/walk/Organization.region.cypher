// Where it belongs, according to the pages; at most one.
// Gives: region
MATCH (this)-[:LOCATED_IN]->(region:Region)
