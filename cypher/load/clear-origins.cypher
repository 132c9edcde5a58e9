// Removes figures from their article and indicator, before they are written to other ones.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $statisticIds.  Returns: nothing.
UNWIND $statisticIds AS id
MATCH (:Statistic {id: id})-[link:REPORTED_IN|MEASURES]->()
DELETE link
