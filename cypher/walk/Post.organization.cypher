// Where; none for a title without a body.
MATCH (this)-[:AT]->(organization:Organization)
