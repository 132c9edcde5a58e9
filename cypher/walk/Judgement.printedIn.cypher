// The article that prints the correction.
// Gives: article
MATCH (article:Article {id: this.printedIn})
