// The articles that give the post, the latest first.
// Sort: article.byDate DESC
MATCH (this)-[:EVIDENCED_BY]->(article:Article)
