// Gives the units of pages' figures on indicators that no lexicon has.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageIds.  Returns: one record an indicator and unit.
UNWIND $pageIds AS pageId
MATCH (statistic:Statistic {pageId: pageId})-[:MEASURES]->(indicator:Indicator {source: 'page'})
RETURN indicator.id AS id, statistic.valueDimension AS dimension, statistic.valueUnit AS unit, count(*) AS figures
