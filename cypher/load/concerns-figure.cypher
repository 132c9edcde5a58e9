// Joins decisions to the figures they are about, if these are in the graph at present.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (judgement:Judgement {id: row.id})
MATCH (statistic:Statistic {id: row.statisticId})
MERGE (judgement)-[:CONCERNS]->(statistic)
RETURN count(*) AS merged
