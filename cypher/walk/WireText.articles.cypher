// The articles that print it, by date.
// Gives: article
// Key DATE ASC: link.key | this.id
MATCH (article:Article)-[link:PRINTS]->()
