// Writes organizations.
// Why the id alone: what is known of one grows as pages are read, and a second run must find the same node.
// Needs:  cypher/schema/001-constraints.cypher (organization_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (organization:Organization {id: row.id})
SET organization = row, organization:Entity
RETURN count(organization) AS merged
