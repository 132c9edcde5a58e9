// By what a list of Person nodes can be counted: for each entry a list of [value, name to show], over `person`.

// Field: OFFICIAL
[[toString(person.official), toString(person.official)]]

// Field: ORGANIZATION
[(person)-[:HOLDS]->(:Post)-[:AT]->(body:Organization) | [body.id, body.name]]
