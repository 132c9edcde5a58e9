// Joins organizations to every region that contains them, so that a walk from a region is one index range.
// Derived: LOCATED_IN and WITHIN are what pages and lexicons say.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, a list of { id, regionId, organizationByName, organizationByKind }.  Returns: merged.
UNWIND $rows AS row
MATCH (organization:Organization {id: row.id})
MATCH (region:Region {id: row.regionId})
MERGE (organization)-[link:IN_REGION]->(region)
SET link.organizationByName = row.organizationByName, link.organizationByKind = row.organizationByKind,
  link.organizationByStatistics = row.regionId + '|' + organization.byStatistics
RETURN count(*) AS merged
