// Writes the dimension and base unit of indicators which no lexicon has, as most figures have them, and the count of each unit.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $rows, a list of { id, dimension, baseUnit, unitNames, unitFigures }.  Returns: merged.
UNWIND $rows AS row
MATCH (indicator:Indicator {id: row.id})
SET indicator.dimension = row.dimension, indicator.baseUnit = row.baseUnit,
    indicator.unitNames = row.unitNames, indicator.unitFigures = row.unitFigures
RETURN count(indicator) AS merged
