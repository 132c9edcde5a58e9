// Joins figures to the series of their level and of their growth.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.statisticId})
MATCH (series:Series {id: row.seriesId})
MERGE (statistic)-[link:OF]->(series)
SET link.key = row.key
RETURN count(*) AS merged
