// The posts that the pages give, the latest seen first.
// Gives: post
// Sort: post.byPerson DESC
MATCH (this)-[:HOLDS]->(post:Post)
