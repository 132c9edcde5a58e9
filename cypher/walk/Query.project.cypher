// One project by exactly one argument; an index answers each of them.
// Gives: project
// By id: project.id = $id
// By name: project.name = $name AND project.retired IS NULL
// Apart: coalesce(head([(project)-[:LOCATED_IN]->(place:Region) | place.name]), 'no region')
MATCH (project:Project)
