// Who said it, by the text.
// Sort: speaker.name, speaker.id
MATCH (this)-[:ATTRIBUTED_TO]->(speaker)
