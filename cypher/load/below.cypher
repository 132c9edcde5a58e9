// Joins figures to the bodies that they concern: the one they are about, those that undertake the project
// they are about, and the one that the group they are about belongs to.
// Derived from ABOUT, UNDERTAKES and BELONGS_TO, so that a walk from a body to all these figures is one index range.
// Needs:  cypher/schema/009-below.cypher
// Params: $rows, a list of { id } of figures that have no such relationship at present.  Returns: merged.
UNWIND $rows AS row
MATCH (statistic:Statistic {id: row.id})-[:ABOUT]->(subject)
CALL (subject) {
  WITH subject WHERE subject:Organization
  RETURN subject AS body
  UNION
  MATCH (body:Organization)-[:UNDERTAKES]->(subject)
  RETURN body
  UNION
  MATCH (subject)-[:BELONGS_TO]->(body:Organization)
  RETURN body
}
WITH statistic, body, coalesce(statistic.periodEnd, '0000-00-00') + '|' + statistic.id AS place
MERGE (statistic)-[link:BELOW]->(body)
SET link.byPeriod = body.id + '|' + place, link.byIndicator = body.id + '|' + statistic.indicatorId + '|' + place
RETURN count(*) AS merged
