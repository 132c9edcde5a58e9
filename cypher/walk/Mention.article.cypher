// The article it is in; exactly one.
// Gives: article
// Held: Article by this.articleId
MATCH (this)-[:IN]->(article:Article)
