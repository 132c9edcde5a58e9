// The text that it prints, where other articles print it too; at most one.
// Gives: wireText
MATCH (this)-[:PRINTS]->(wireText:WireText)
