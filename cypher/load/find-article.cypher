// Finds an article.
// Needs:  cypher/schema/001-constraints.cypher (article_id)
// Params: $id.  Returns: one record or none.
MATCH (article:Article {id: $id})
RETURN article.id AS id
