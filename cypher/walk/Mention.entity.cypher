// The entity it was resolved to, if any.
MATCH (this)-[:RESOLVES_TO]->(entity)
