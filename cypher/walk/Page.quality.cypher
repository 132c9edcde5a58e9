// What needs attention, as `econews report` counts it (cypher/load/find-page-quality.cypher).
// Gives: quality
CALL (this) {
  WITH this AS page
  WITH page, COLLECT {
    MATCH (statistic:Statistic {pageId: page.id}) WHERE NOT coalesce(statistic.rejected, false) RETURN statistic
  } AS figures
  WITH page, figures, COLLECT {
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
    pages: 1,
    names: COUNT { MATCH (mention:Mention {pageId: page.id}) WHERE mention.entityKind <> 'group' },
    unresolvedNames: COUNT { MATCH (mention:Mention {pageId: page.id}) WHERE NOT EXISTS { (mention)-[:RESOLVES_TO]->() } },
    figures: size(figures),
    withoutUnit: size([each IN figures WHERE each.valueValue IS NOT NULL AND each.valuePrintedUnit IS NULL]),
    withoutPeriod: size([each IN figures WHERE each.periodEnd IS NULL]),
    withoutSubject: COUNT { UNWIND figures AS statistic MATCH (statistic)-[:ABOUT]->(:Group) },
    lowConfidence: size([each IN figures WHERE each.confidence < 0.5]),
    conflicts: size([each IN differences WHERE each.verdict = 'CONFLICT']),
    revisions: size([each IN differences WHERE each.verdict IN ['RESTATED', 'POSSIBLE_REVISION']]),
    doubts: size([each IN differences WHERE each.verdict = 'DOUBT']),
    differences: differences
  } AS one
}
WITH one AS quality
