// The newspaper or agency of the same name.
// Gives: publication
MATCH (publication:Publication) WHERE publication.name = this.name
