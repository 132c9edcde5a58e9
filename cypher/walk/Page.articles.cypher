// Its articles, in text order.
// Key PLACE ASC: article.byPage | this.id
MATCH (article:Article)
