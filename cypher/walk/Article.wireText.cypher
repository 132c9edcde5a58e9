// The text that it prints, if other articles print it too; at most one.
// Gives: wireText
MATCH (this)-[:PRINTS]->(wireText:WireText)
