// Writes organizations.
// Why the id alone: what is known about one grows as pages are read, and a second run must find the same node.
// Needs:  cypher/schema/001-constraints.cypher (organization_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (organization:Organization {id: row.id})
SET organization = row, organization:Entity
WITH organization, COUNT { (organization)<-[:ABOUT]-() } + COUNT { (organization)<-[:ATTRIBUTED_TO]-() }
  // Figures and series are about it. The number of relationships is known without going through them; series are far fewer.
  - COUNT { MATCH (series:Series) WHERE series.bySubject > organization.id + '|' AND series.bySubject < organization.id + '}' } AS count
SET organization.statisticCount = count, organization.byStatistics = right('000000' + toString(count), 7) + '|' + organization.id
RETURN count(organization) AS merged
