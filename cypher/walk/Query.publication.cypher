// One publication by exactly one argument; an index answers each of them.
// Gives: publication
// By id: publication.id = $id
// By name: publication.name = $name
MATCH (publication:Publication)
