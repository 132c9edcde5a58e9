// Joins posts to the articles that give them, with the place of the words.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (post:Post {id: row.postId})
MATCH (article:Article {id: row.articleId})
MERGE (post)-[link:EVIDENCED_BY]->(article)
SET link.start = row.start, link.end = row.end, link.official = row.official
RETURN count(*) AS merged
