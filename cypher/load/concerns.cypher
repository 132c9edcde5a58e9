// Joins decisions to the names they are about, if these are in the graph at present.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows.  Returns: merged.
UNWIND $rows AS row
MATCH (judgement:Judgement {id: row.id})
MATCH (mention:Mention {id: row.mentionId})
MERGE (judgement)-[:CONCERNS]->(mention)
RETURN count(*) AS merged
