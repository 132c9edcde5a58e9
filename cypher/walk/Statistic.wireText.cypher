// The text that its article prints, if other articles print it too: these figures have one witness.
// Gives: wireText
MATCH (this)-[:REPORTED_IN]->(:Article)-[:PRINTS]->(wireText:WireText)
