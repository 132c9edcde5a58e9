// The article it stands in; exactly one.
// Gives: article
// Held: Article by this.articleId
MATCH (this)-[:IN]->(article:Article)
