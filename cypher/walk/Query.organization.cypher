// One organization by exactly one argument; an index answers each of them.
// Gives: organization
// By id: organization.id = $id
// By name: organization.name = $name AND organization.retired IS NULL
// Apart: coalesce(head([(organization)-[:LOCATED_IN]->(place:Region) | place.name]), 'no region')
MATCH (organization:Organization)
