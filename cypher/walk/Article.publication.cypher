// The newspaper, if the page or a person named it.
// Gives: publication
MATCH (publication:Publication) WHERE publication.id = this.publicationId
