// The people it names, each once.
// Key NAME ASC: link.byArticle | this.id, 'Person'
MATCH (person:Person)-[link:NAMED_IN]->()
