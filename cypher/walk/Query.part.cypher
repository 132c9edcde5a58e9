// One part by exactly one argument; an index answers each of them.
// Gives: part
// By id: part.id = $id
// By name: part.name = $name
// Apart: part.axis
MATCH (part:Part)
