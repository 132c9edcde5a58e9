// The groups whose phrase begins with its name, by their words.
// Gives: group
// Key NAME ASC: link.key | this.id
MATCH (group:Group)-[link:BELONGS_TO]->()
