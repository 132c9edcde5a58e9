// The better scan that replaces it.
MATCH (this)<-[:SUPERSEDES]-(page:Page)
