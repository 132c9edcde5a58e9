// Where the post is; none for a title without a body.
// Gives: organization
MATCH (this)-[:AT]->(organization:Organization)
