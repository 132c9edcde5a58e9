// A series with its slots: the preferred figure of each period, all others with how they compare, and the equations that test them.
MATCH (series:Series {id: $id})
RETURN {series: series {.id, .name, slots: {nodes: COLLECT {
  MATCH (slot:Slot)-[place:IN]->() WHERE place.key > $id + '|' AND place.key < $id + '}'
  WITH slot, place.key AS key ORDER BY key DESC LIMIT 20
  MATCH (preferred:Statistic {id: slot.preferredId})
  RETURN slot {.id, .witnesses, .figureCount, preferredBecause: toUpper(replace(slot.preferredBecause, '-', '_')),
    preferred: preferred {.id, .printedValue},
    figures: {nodes: COLLECT {
      MATCH (statistic:Statistic)-[link:FILLS]->() WHERE link.key > slot.id + '|' AND link.key < slot.id + '}'
      WITH statistic, link.key AS rank ORDER BY rank LIMIT 5
      MATCH (statistic)-[:REPORTED_IN]->(article:Article)
      RETURN statistic {.id, .printedValue, article: article {.id, .headline}, agreements: COLLECT {
        MATCH (statistic)-[compared:COMPARED]-(other:Statistic)
        RETURN {verdict: toUpper(replace(compared.verdict, '-', '_')), why: compared.why, other: other {.id}}
        ORDER BY CASE compared.verdict WHEN 'conflict' THEN 0 WHEN 'restated' THEN 1 WHEN 'agrees-loosely' THEN 2 WHEN 'different-status' THEN 3 ELSE 4 END, other.id LIMIT 50
      }} ORDER BY rank
    }},
    checks: COLLECT {
      MATCH (slot)<-[:USES]-(check:Check)
      RETURN check {.rule, .arithmetic, verdict: toUpper(replace(check.verdict, '-', '_')), inputs: COLLECT {
        MATCH (check)-[tests:TESTS]->(input:Statistic)
        RETURN {role: tests.role, statistic: input {.id, .printedValue}} ORDER BY tests.position
      }} AS row ORDER BY check.rule, check.id
    }} ORDER BY key DESC
}}}} AS data
