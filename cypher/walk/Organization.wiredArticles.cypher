// The articles it sent out as an agency.
// Gives: article
// Key DATE DESC: link.key | this.id
MATCH ()-[link:WIRED]->(article:Article)
