// The newspaper, where it is known.
MATCH (this)-[:ISSUE_OF]->(publication:Publication)
