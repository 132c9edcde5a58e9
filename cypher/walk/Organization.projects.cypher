// The projects it undertakes.
// Gives: project
// Key NAME ASC: link.key | this.id
MATCH ()-[link:UNDERTAKES]->(project:Project)
