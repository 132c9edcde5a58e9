// Who reports about an indicator, in a region and everything in it: one row per newspaper, over the 20,000 figures whose periods
// end last. One more is read, to see whether any were left out.
// One of three ranges has entries: of both, of the region alone, of the indicator alone.
// Params: $indicator and $region, ids, either of them null; $first, how many newspapers.
// Gives: coverage
// Sort: -coverage.figureCount, coverage.name
WITH $indicator AS indicatorId, $region AS regionId
CALL (indicatorId, regionId) {
  CALL (indicatorId, regionId) {
    MATCH (statistic:Statistic)-[link:IN_REGION]->()
    WHERE link.statisticByIndicator > regionId + '|' + indicatorId + '|' AND link.statisticByIndicator < regionId + '|' + indicatorId + '}'
    RETURN statistic ORDER BY link.statisticByIndicator DESC LIMIT 20001
    UNION ALL
    MATCH (statistic:Statistic)-[link:IN_REGION]->()
    WHERE indicatorId IS NULL AND link.statisticByPeriod > regionId + '|' AND link.statisticByPeriod < regionId + '}'
    RETURN statistic ORDER BY link.statisticByPeriod DESC LIMIT 20001
    UNION ALL
    MATCH (statistic:Statistic)
    WHERE regionId IS NULL AND statistic.byIndicator > indicatorId + '|' AND statistic.byIndicator < indicatorId + '}'
    RETURN statistic ORDER BY statistic.byIndicator DESC LIMIT 20001
  }
  WITH collect(statistic) AS read
  UNWIND read[..20000] AS statistic
  MATCH (statistic)-[:REPORTED_IN]->(article:Article)-[:ON]->(page:Page)
  OPTIONAL MATCH (page)-[:ISSUE_OF]->(publication:Publication)
  WITH publication, page, article, statistic, size(read) > 20000 AS truncated ORDER BY statistic.byPeriod DESC
  RETURN publication, truncated, count(statistic) AS figures, count(DISTINCT article) AS articles, count(DISTINCT page) AS pages,
    min(statistic.periodEnd) AS earliest, max(statistic.periodEnd) AS last, collect(statistic)[..5] AS latest
  ORDER BY figures DESC, publication.name LIMIT toInteger($first)
}
WITH {publication: publication, name: publication.name, figureCount: figures, articleCount: articles, pageCount: pages,
  periodFrom: earliest, periodTo: last, latest: latest, truncated: truncated} AS coverage
