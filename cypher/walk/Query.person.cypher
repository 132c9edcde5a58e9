// One person by exactly one argument; an index answers each of them.
// Gives: person
// By id: person.id = $id
// By name: person.name = $name AND person.retired IS NULL
// Apart: coalesce(head([(person)-[:HOLDS]->(post:Post)-[:AT]->(body:Organization) | body.name + post.title]), 'no post')
MATCH (person:Person)
