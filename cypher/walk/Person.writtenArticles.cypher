// The articles they wrote.
// Key DATE DESC: link.key | this.id
MATCH ()-[link:WROTE]->(article:Article)
