// Joins entities to the articles that name them, once each.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entityId})
MATCH (article:Article {id: row.articleId})
MERGE (entity)-[link:NAMED_IN]->(article)
SET link.byArticle = row.byArticle, link.byEntity = row.byEntity
RETURN count(*) AS merged
