// The regions it names, each once.
// Gives: region
// Key NAME ASC: link.byArticle | this.id, 'Region'
MATCH (region:Region)-[link:NAMED_IN]->()
