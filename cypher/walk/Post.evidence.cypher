// The words that give the post, the latest first.
// Gives: evidence
// Sort: evidence.key DESC
MATCH (this)-[link:EVIDENCED_BY]->(article:Article)
WITH link, article ORDER BY link.key DESC LIMIT 100
WITH {article: article, start: link.start, end: link.end, key: link.key, quote: coalesce(link.quote, '')} AS evidence
