// Writes people. Officials have a label of their own, so that an index lists them.
// Needs:  cypher/schema/001-constraints.cypher (person_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged.
UNWIND $rows AS row
MERGE (person:Person {id: row.id})
SET person = row, person:Entity
FOREACH (_ IN CASE WHEN row.official THEN [1] ELSE [] END | SET person:Official)
FOREACH (_ IN CASE WHEN row.official THEN [] ELSE [1] END | REMOVE person:Official)
WITH person, COUNT { (person)<-[:ABOUT]-() } + COUNT { (person)<-[:ATTRIBUTED_TO]-() }
  // Figures and series are about it. The number of relationships is known without going through them; series are far fewer.
  - COUNT { MATCH (series:Series) WHERE series.bySubject > person.id + '|' AND series.bySubject < person.id + '}' } AS count
SET person.statisticCount = count, person.byStatistics = right('000000' + toString(count), 7) + '|' + person.id
RETURN count(person) AS merged
