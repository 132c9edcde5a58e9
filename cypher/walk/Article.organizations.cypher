// The organizations it names, each once.
// Gives: organization
// Key NAME ASC: link.byArticle | this.id, 'Organization'
MATCH (organization:Organization)-[link:NAMED_IN]->()
