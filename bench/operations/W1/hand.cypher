// A province, 20 of its enterprises by name, the 10 newest figures of each, with indicator, article and speaker.
MATCH (region:Region {id: $id})
RETURN {region: region {.id, .name, organizations: {nodes: COLLECT {
  MATCH (organization:Organization)-[link:IN_REGION]->()
  WHERE link.organizationByKind > $id + '|enterprise|' AND link.organizationByKind < $id + '|enterprise}'
  WITH organization, link.organizationByKind AS key ORDER BY key LIMIT 20
  RETURN organization {.id, .name, statistics: {nodes: COLLECT {
    MATCH (statistic:Statistic)
    WHERE statistic.bySubject > organization.id + '|' AND statistic.bySubject < organization.id + '}'
    WITH statistic, statistic.bySubject AS place ORDER BY place DESC LIMIT 10
    MATCH (statistic)-[:MEASURES]->(indicator:Indicator)
    MATCH (statistic)-[:REPORTED_IN]->(article:Article)
    RETURN statistic {.id, .printedValue,
      value: {value: statistic.valueValue, unit: statistic.valueUnit},
      period: {text: statistic.periodText, end: statistic.periodEnd},
      indicator: indicator {.id, .name},
      article: article {.id, .headline, .date},
      attributedTo: COLLECT { MATCH (statistic)-[:ATTRIBUTED_TO]->(speaker) RETURN speaker {.id, .name} ORDER BY speaker.name, speaker.id }
    } ORDER BY key DESC
  }}} ORDER BY key
}}}} AS data
