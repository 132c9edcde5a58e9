// The next wider part of the lexicon; at most one.
// Gives: wider
MATCH (this)-[:BELONGS_TO]->(wider:Part)
