// Its articles, in text order.
// Gives: article
// Key PLACE ASC: article.byPage | this.id
MATCH (article:Article)
