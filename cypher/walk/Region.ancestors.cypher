// Every region above it, the nearest first. The tree is at most eight deep.
// Gives: ancestor
// Sort: length(way)
MATCH way = (this)-[:WITHIN*1..8]->(ancestor:Region)
