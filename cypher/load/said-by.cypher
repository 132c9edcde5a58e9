// Joins words to who said them.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (quotation:Quotation {id: row.id})
MATCH (speaker:Entity {id: row.speakerId})
MERGE (quotation)-[:SAID_BY]->(speaker)
RETURN count(*) AS merged
