// The article that reports it; exactly one.
// Gives: article
// Held: Article by this.articleId
MATCH (this)-[:REPORTED_IN]->(article:Article)
