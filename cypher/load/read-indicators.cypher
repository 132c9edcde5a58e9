// Gives the units of the figures that measure indicators which no lexicon has.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $ids.  Returns: one record an indicator and unit.
UNWIND $ids AS id
MATCH (indicator:Indicator {id: id, source: 'page'})<-[:MEASURES]-(statistic:Statistic)
RETURN id, statistic.valueDimension AS dimension, statistic.valueUnit AS unit, count(*) AS figures
