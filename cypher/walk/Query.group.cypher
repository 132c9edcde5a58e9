// One group by exactly one argument; an index answers each of them.
// Gives: group
// By id: group.id = $id
MATCH (group:Group)
