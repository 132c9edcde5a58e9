// Who reported what: the whole chain of one series.
MATCH (series:Series {id: $id})-[:ABOUT]->(subject)
MATCH (series)-[:MEASURES]->(indicator:Indicator)
RETURN {series: series {.id, .name, subject: subject {.id, .name}, indicator: indicator {.id, .name}, statistics: {nodes: COLLECT {
  MATCH (statistic:Statistic)-[link:OF]->() WHERE link.key > $id + '|' AND link.key < $id + '}'
  WITH statistic, link.key AS key ORDER BY key DESC LIMIT 50
  MATCH (statistic)-[:REPORTED_IN]->(article:Article)-[:ON]->(page:Page)
  RETURN statistic {.id, .printedValue, quote: statistic.sourceQuote,
    period: {text: statistic.periodText, end: statistic.periodEnd},
    attributedTo: COLLECT { MATCH (statistic)-[:ATTRIBUTED_TO]->(speaker) RETURN speaker {.id, .name} ORDER BY speaker.name, speaker.id },
    article: article {.id, .headline, .date,
      publication: head(COLLECT { MATCH (publication:Publication {id: article.publicationId}) RETURN publication {.id, .name} }),
      reporters: COLLECT { MATCH (article)<-[:WROTE]-(person:Person) RETURN person {.id, .name} ORDER BY person.name, person.id },
      page: page {.id, .file}}
  } ORDER BY key DESC
}}}} AS data
