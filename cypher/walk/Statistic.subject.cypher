// Whom the figure is about; exactly one, of four types.
// Gives: subject
// Held: Entity by this.subjectId
MATCH (this)-[:ABOUT]->(subject)
