// The projects it undertakes.
// Key NAME ASC: link.key | this.id
MATCH ()-[link:UNDERTAKES]->(project:Project)
