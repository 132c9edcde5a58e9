// The figures it reports, in text order.
// Key PLACE ASC: statistic.byArticle | this.id
MATCH (statistic:Statistic)
