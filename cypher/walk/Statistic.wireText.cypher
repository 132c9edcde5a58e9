// The text that its article prints, where other articles print it too: these figures have one witness.
// Gives: wireText
MATCH (this)-[:REPORTED_IN]->(:Article)-[:PRINTS]->(wireText:WireText)
