// Who said it; at most one.
// Gives: speaker
// Held: Entity by this.speakerId
MATCH (this)-[:SAID_BY]->(speaker)
