// Where it belongs, by the pages; at most one.
MATCH (this)-[:LOCATED_IN]->(region:Region)
