// Who said it, according to the text.
// Gives: speaker
// Sort: speaker.name, speaker.id
MATCH (this)-[:ATTRIBUTED_TO]->(speaker)
