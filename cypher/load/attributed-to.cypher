// Joins figures to those who said them.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.statisticId})
MATCH (speaker:Entity {id: row.speakerId})
MERGE (statistic)-[link:ATTRIBUTED_TO]->(speaker)
SET link.key = row.key
RETURN count(*) AS merged
