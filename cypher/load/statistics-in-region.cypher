// Joins figures to every region that contains them, so that a walk from a region is one index range.
// Derived: LOCATED_IN and WITHIN are what pages and lexicons say.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, a list of { id, regionId, statisticByPeriod, statisticByIndicator, statisticByValue, statisticByChange }.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.id})
MATCH (region:Region {id: row.regionId})
MERGE (statistic)-[link:IN_REGION]->(region)
SET link.statisticByPeriod = row.statisticByPeriod, link.statisticByIndicator = row.statisticByIndicator,
  link.statisticByValue = row.statisticByValue, link.statisticByChange = row.statisticByChange
RETURN count(*) AS merged
