// The body or region that the phrase begins with; at most one.
// Gives: owner
MATCH (this)-[:BELONGS_TO]->(owner)
