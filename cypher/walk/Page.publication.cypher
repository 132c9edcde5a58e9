// The newspaper, where it is known.
// Gives: publication
MATCH (this)-[:ISSUE_OF]->(publication:Publication)
