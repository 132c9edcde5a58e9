// Removes the links from posts to articles that give them; both ends stay.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, a list of { fromId, toId }.  Returns: nothing.
UNWIND $rows AS row
MATCH (from:Post {id: row.fromId})
MATCH (to:Article {id: row.toId})
MATCH (from)-[link:EVIDENCED_BY]->(to)
DELETE link
