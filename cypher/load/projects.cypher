// Writes projects.
// Needs:  cypher/schema/001-constraints.cypher (project_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
SET project = row, project:Entity
RETURN count(project) AS merged
