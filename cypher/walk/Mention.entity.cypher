// The entity it was resolved to, if any.
// Gives: entity
MATCH (this)-[:RESOLVES_TO]->(entity)
