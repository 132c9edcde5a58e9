// Where it is, according to the pages; at most one.
// Gives: region
MATCH (this)-[:LOCATED_IN]->(region:Region)
