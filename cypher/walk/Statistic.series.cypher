// The series of its level and of its growth.
// Gives: series
// Sort: series.name, series.id
MATCH (this)-[:OF]->(series:Series)
