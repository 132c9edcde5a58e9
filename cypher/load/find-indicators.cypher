// Gives how many figures of each unit measure indicators that no lexicon has: counted as pages come and go, never by reading the figures.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: one record per indicator.
UNWIND $ids AS id
MATCH (indicator:Indicator {id: id, source: 'page'})
RETURN id, coalesce(indicator.unitNames, []) AS unitNames, coalesce(indicator.unitFigures, []) AS unitFigures
