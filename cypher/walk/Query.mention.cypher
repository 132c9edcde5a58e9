// One mention by exactly one argument; an index answers each of them.
// By id: mention.id = $id
MATCH (mention:Mention)
