// Joins articles to earlier ones with the same text on other pages: one witness, not two.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $rows, a list of { laterId, earlierId }.  Returns: merged.
UNWIND $rows AS row
MATCH (later:Article {id: row.laterId})
MATCH (earlier:Article {id: row.earlierId})
MERGE (later)-[:REPRINTS]->(earlier)
RETURN count(*) AS merged
