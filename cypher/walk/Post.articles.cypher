// The articles that give the post, the latest first.
// Gives: article
// Sort: article.byDate DESC
MATCH (this)-[:EVIDENCED_BY]->(article:Article)
