// The figures about the country, latest first: the first page, and with a key any other.
MATCH (region:Region {id: $id})
WITH region, COLLECT {
  MATCH (statistic:Statistic)
  WHERE statistic.bySubject > $id + '|' AND statistic.bySubject < coalesce($after, $id + '}')
  WITH statistic, statistic.bySubject AS key ORDER BY key DESC LIMIT 51
  MATCH (statistic)-[:MEASURES]->(indicator:Indicator)
  MATCH (statistic)-[:REPORTED_IN]->(article:Article)
  RETURN statistic {.id, .printedValue, quote: statistic.sourceQuote, key: key,
    period: {text: statistic.periodText, end: statistic.periodEnd},
    indicator: indicator {.id, .name},
    article: article {.id, .headline}
  } ORDER BY key DESC
} AS rows
RETURN {region: region {.id, .name, statistics: {
  nodes: rows[..50],
  pageInfo: {hasNextPage: size(rows) > 50, endCursor: rows[49].key}
}}} AS data
