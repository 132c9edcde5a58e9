// Counts what needs attention, page by page, in slices by id. Each comparison counts for the page of the figure that
// differs from the preferred one, each check for the page of the figure that it tests: so nothing counts twice.
// Needs:  cypher/schema/002-indexes.cypher (statistic_page_id, mention_page_id), cypher/schema/030-slots.cypher
// Params: $after (an id; '' to begin), $limit, $confidence.
// Returns: id, file, date, publication, names, figures, counts (a map by kind), differences (a list of maps), of each page.
MATCH (page:Page)
WHERE page.id > $after
WITH page ORDER BY page.id LIMIT $limit
CALL (page) {
  MATCH (mention:Mention {pageId: page.id}) WHERE mention.entityKind <> 'group'
  RETURN count(mention) AS names,
    sum(CASE WHEN EXISTS { (mention)-[:RESOLVES_TO]->() } THEN 0 ELSE 1 END) AS unresolved
}
CALL (page) {
  MATCH (statistic:Statistic {pageId: page.id})
  WHERE NOT coalesce(statistic.rejected, false)
  RETURN count(statistic) AS figures,
    sum(CASE WHEN statistic.valueValue IS NOT NULL AND statistic.valuePrintedUnit IS NULL THEN 1 ELSE 0 END) AS noUnit,
    sum(CASE WHEN statistic.periodEnd IS NULL THEN 1 ELSE 0 END) AS noPeriod,
    sum(CASE WHEN EXISTS { (statistic)-[:ABOUT]->(:Group) } THEN 1 ELSE 0 END) AS noSubject,
    sum(CASE WHEN statistic.confidence < $confidence THEN 1 ELSE 0 END) AS unsure
}
RETURN page.id AS id, page.file AS file, page.date AS date,
  head([(page)-[:ISSUE_OF]->(publication:Publication) | publication.name]) AS publication,
  names, figures,
  {
    unresolvedNames: unresolved,
    withoutUnit: noUnit,
    withoutPeriod: noPeriod,
    withoutSubject: noSubject,
    lowConfidence: unsure
  } AS counts,
  COLLECT {
    MATCH (statistic:Statistic {pageId: page.id})-[link:COMPARED]->(other:Statistic)
    WHERE link.verdict IN ['conflict', 'restated'] OR link.reason = 'one-article'
    RETURN {verdict: CASE link.reason WHEN 'one-article' THEN 'doubt' ELSE link.verdict END, by: link.kind, why: link.why, figures: [statistic.id, other.id]}
    ORDER BY statistic.id, other.id, link.slotId
  } + COLLECT {
    MATCH (statistic:Statistic {pageId: page.id})<-[:TESTS {position: 0}]-(check:Check)
    WHERE check.verdict IN ['conflict', 'possible-revision']
    RETURN {
      verdict: check.verdict, by: check.rule, why: check.why,
      figures: [statistic.id] + COLLECT {
        MATCH (check)-[tests:TESTS]->(input:Statistic) WHERE tests.position > 0
        RETURN input.id ORDER BY tests.position
      }
    }
    ORDER BY check.id
  } AS differences
