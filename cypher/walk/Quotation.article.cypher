// The article that has it; exactly one.
// Gives: article
// Held: Article by this.articleId
MATCH (this)-[:SAID_IN]->(article:Article)
