// One mention by exactly one argument; an index answers each of them.
// Gives: mention
// By id: mention.id = $id
MATCH (mention:Mention)
