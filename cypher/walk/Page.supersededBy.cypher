// The better scan that replaces it.
// Gives: page
MATCH (this)<-[:SUPERSEDES]-(page:Page)
