// The names in articles that were resolved to this entity.
// Gives: mention
// Key DATE DESC: link.key | this.id
MATCH (mention:Mention)-[link:RESOLVES_TO]->()
