// The newspaper, where the page or a person named it.
MATCH (publication:Publication) WHERE publication.id = this.publicationId
