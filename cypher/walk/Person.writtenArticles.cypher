// The articles they wrote.
// Gives: article
// Key DATE DESC: link.key | this.id
MATCH ()-[link:WROTE]->(article:Article)
