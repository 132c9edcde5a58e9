// Writes the dimension and base unit of indicators which no lexicon has, as most figures have them.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $rows, a list of { id, dimension, baseUnit }.  Returns: merged.
UNWIND $rows AS row
MATCH (indicator:Indicator {id: row.id})
SET indicator.dimension = row.dimension, indicator.baseUnit = row.baseUnit
RETURN count(indicator) AS merged
