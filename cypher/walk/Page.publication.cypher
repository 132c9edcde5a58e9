// The newspaper, if it is known.
// Gives: publication
MATCH (this)-[:ISSUE_OF]->(publication:Publication)
