// Gives the units of pages' figures that were counted for an indicator when they were written: no lexicon had it then.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageIds.  Returns: one record per indicator and unit.
UNWIND $pageIds AS pageId
MATCH (statistic:Statistic {pageId: pageId})-[:MEASURES]->(indicator:Indicator)
WHERE statistic.unitCounted
RETURN indicator.id AS id, statistic.valueDimension AS dimension, statistic.valueUnit AS unit, count(*) AS figures
