// The articles it sent out as an agency.
// Key DATE DESC: link.key | this.id
MATCH ()-[link:WIRED]->(article:Article)
