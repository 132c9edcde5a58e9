// One article by exactly one argument; an index answers each of them.
// Gives: article
// By id: article.id = $id
MATCH (article:Article)
