// The people it names, each once. Who wrote it is named in its byline only, and stands in Article.reporters.
// Gives: person
// Key NAME ASC: link.byArticle | this.id, 'Person'
MATCH (article:Article)<-[link:NAMED_IN]-(person:Person) WHERE NOT EXISTS { (person)-[:WROTE]->(article) }
