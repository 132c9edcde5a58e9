// Its articles, latest first.
// Key DATE DESC: article.byPublication | this.id
MATCH (article:Article)
