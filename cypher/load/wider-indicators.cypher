// Joins an indicator of the lexicon to the next wider one. A link that the lexicon no longer has is deleted.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $rows, a list of { id, widerId }.  Returns: merged, how many.
UNWIND $rows AS row
MATCH (indicator:Indicator {id: row.id})
MATCH (wider:Indicator {id: row.widerId})
CALL (indicator, wider) {
  MATCH (indicator)-[link:NARROWER_THAN]->(other) WHERE other <> wider DELETE link
}
MERGE (indicator)-[:NARROWER_THAN]->(wider)
RETURN count(*) AS merged
