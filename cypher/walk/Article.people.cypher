// The people it names, each once. Those who wrote it are named in its byline only, and are in Article.reporters.
// Gives: person
// Key NAME ASC: link.byArticle | this.id, 'Person'
MATCH (article:Article)<-[link:NAMED_IN]-(person:Person) WHERE NOT EXISTS { (person)-[:WROTE]->(article) }
