// Writes projects.
// Needs:  cypher/schema/001-constraints.cypher (project_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
SET project = row, project:Entity
WITH project, COUNT { (project)<-[:ABOUT]-() } + COUNT { (project)<-[:ATTRIBUTED_TO]-() }
  // Figures and series are about it. The number of relationships is known without going through them; series are far fewer.
  - COUNT { MATCH (series:Series) WHERE series.bySubject > project.id + '|' AND series.bySubject < project.id + '}' } AS count
SET project.statisticCount = count, project.byStatistics = right('000000' + toString(count), 7) + '|' + project.id
RETURN count(project) AS merged
