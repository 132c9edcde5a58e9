// One article by exactly one argument; an index answers each of them.
// By id: article.id = $id
MATCH (article:Article)
