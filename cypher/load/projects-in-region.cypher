// Joins projects to every region that contains them, so that a walk from a region is one index range.
// Derived: LOCATED_IN and WITHIN are what pages and lexicons say.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, a list of { id, regionId, projectByName, projectByKind }.  Returns: merged.
UNWIND $rows AS row
MATCH (project:Project {id: row.id})
MATCH (region:Region {id: row.regionId})
MERGE (project)-[link:IN_REGION]->(region)
SET link.projectByName = row.projectByName, link.projectByKind = row.projectByKind,
  link.projectByStatistics = row.regionId + '|' + project.byStatistics
RETURN count(*) AS merged
