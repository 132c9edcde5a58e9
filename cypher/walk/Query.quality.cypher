// The same over the pages that were loaded last: a window that costs the same however large the graph is.
// Gives: quality
CALL {
  MATCH (run:Run) WHERE run.byTime > ''
  WITH run ORDER BY run.byTime DESC LIMIT 100
  MATCH (run)-[:LOADED]->(loaded:Page)
  WITH DISTINCT loaded
  WITH collect(loaded.id) AS pageIds
  WITH pageIds, COLLECT {
    UNWIND pageIds AS pageId
    MATCH (statistic:Statistic {pageId: pageId}) WHERE NOT coalesce(statistic.rejected, false) RETURN statistic
  } AS figures
  WITH pageIds, figures, COLLECT {
    UNWIND figures AS statistic
    MATCH (statistic)-[link:COMPARED]->(other:Statistic)
    WHERE link.verdict IN ['conflict', 'restated'] OR link.reason = 'one-article'
    RETURN {verdict: toUpper(CASE link.reason WHEN 'one-article' THEN 'doubt' ELSE link.verdict END), by: link.kind, why: link.why, figures: [statistic, other]}
    ORDER BY statistic.id, other.id, link.slotId
  } + COLLECT {
    UNWIND figures AS statistic
    MATCH (statistic)<-[:TESTS {position: 0}]-(check:Check)
    WHERE check.verdict IN ['conflict', 'possible-revision']
    RETURN {verdict: toUpper(replace(check.verdict, '-', '_')), by: check.rule, why: check.why, figures: [statistic] + COLLECT {
      MATCH (check)-[tests:TESTS]->(input:Statistic) WHERE tests.position > 0 RETURN input ORDER BY tests.position
    }}
    ORDER BY check.id
  } AS differences
  RETURN {
    pages: size(pageIds),
    names: COUNT { MATCH (mention:Mention) WHERE mention.pageId IN pageIds AND mention.entityKind <> 'group' },
    unresolvedNames: COUNT { MATCH (mention:Mention) WHERE mention.pageId IN pageIds AND NOT EXISTS { (mention)-[:RESOLVES_TO]->() } },
    figures: size(figures),
    withoutUnit: size([each IN figures WHERE each.valueValue IS NOT NULL AND each.valuePrintedUnit IS NULL]),
    withoutPeriod: size([each IN figures WHERE each.periodEnd IS NULL]),
    withoutSubject: COUNT { UNWIND figures AS statistic MATCH (statistic)-[:ABOUT]->(:Group) },
    lowConfidence: size([each IN figures WHERE each.confidence < 0.5]),
    conflicts: size([each IN differences WHERE each.verdict = 'CONFLICT']),
    revisions: size([each IN differences WHERE each.verdict IN ['RESTATED', 'POSSIBLE_REVISION']]),
    doubts: size([each IN differences WHERE each.verdict = 'DOUBT']),
    differences: differences[..100]
  } AS one
}
WITH one AS quality
