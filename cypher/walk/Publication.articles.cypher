// Its articles, latest first.
// Gives: article
// Key DATE DESC: article.byPublication | this.id
MATCH (article:Article)
