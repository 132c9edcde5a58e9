// Joins figures to the preferred figure of their slot, with how the two compare.
// Needs:  cypher/schema/030-slots.cypher
// Params: $rows of { fromId, toId, link }.  Returns: merged.
UNWIND $rows AS row
MATCH (one:Statistic {id: row.fromId})
MATCH (other:Statistic {id: row.toId})
CREATE (one)-[link:COMPARED]->(other)
SET link = row.link
RETURN count(*) AS merged
