// Joins posts to the articles that give them, with the place of the words.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (post:Post {id: row.postId})
MATCH (article:Article {id: row.articleId})
MERGE (post)-[link:EVIDENCED_BY]->(article)
SET link.start = row.start, link.end = row.end, link.quote = row.quote, link.official = row.official, link.key = row.key, link.officialKey = row.officialKey
RETURN count(*) AS merged
