// Joins writers to their articles.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (person:Person {id: row.personId})
MATCH (article:Article {id: row.articleId})
MERGE (person)-[link:WROTE]->(article)
SET link.key = row.key, link.position = row.position
RETURN count(*) AS merged
