// The posts that the pages give, the latest seen first.
// Sort: post.byPerson DESC
MATCH (this)-[:HOLDS]->(post:Post)
