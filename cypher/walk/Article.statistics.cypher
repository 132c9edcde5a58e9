// The figures it reports, in text order.
// Gives: statistic
// Key PLACE ASC: statistic.byArticle | this.id
MATCH (statistic:Statistic)
