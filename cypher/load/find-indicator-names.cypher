// Gives the canonical names of indicators.
// Needs:  cypher/schema/001-constraints.cypher (indicator_id)
// Params: $ids.  Returns: id, name.
UNWIND $ids AS id
MATCH (indicator:Indicator {id: id})
RETURN id, indicator.name AS name
