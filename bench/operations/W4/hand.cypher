// An article with everything in it.
MATCH (article:Article {id: $id})-[:ON]->(page:Page)
RETURN {article: article {.id, .headline, .body, .date,
  page: page {.id, .file},
  publication: head(COLLECT { MATCH (publication:Publication {id: article.publicationId}) RETURN publication {.id, .name} }),
  reporters: COLLECT { MATCH (article)<-[:WROTE]-(person:Person) RETURN person {.id, .name} ORDER BY person.name, person.id },
  statistics: {nodes: COLLECT {
    MATCH (statistic:Statistic) WHERE statistic.byArticle > $id + '|' AND statistic.byArticle < $id + '}'
    WITH statistic, statistic.byArticle AS key ORDER BY key LIMIT 20
    MATCH (statistic)-[:MEASURES]->(indicator:Indicator)
    MATCH (statistic)-[:ABOUT]->(subject)
    RETURN statistic {.id, .printedValue, quote: statistic.sourceQuote,
      value: {value: statistic.valueValue, unit: statistic.valueUnit},
      period: {text: statistic.periodText, end: statistic.periodEnd},
      indicator: indicator {.id, .name},
      subject: subject {.id, .name},
      attributedTo: COLLECT { MATCH (statistic)-[:ATTRIBUTED_TO]->(speaker) RETURN speaker {.id, .name} ORDER BY speaker.name, speaker.id }
    } ORDER BY key
  }},
  quotations: {nodes: COLLECT {
    MATCH (quotation:Quotation) WHERE quotation.byArticle > $id + '|' AND quotation.byArticle < $id + '}'
    WITH quotation, quotation.byArticle AS key ORDER BY key LIMIT 10
    OPTIONAL MATCH (quotation)-[:SAID_BY]->(speaker)
    RETURN quotation {.id, .text, speaker: speaker {.id, .name}} ORDER BY key
  }},
  regions: {nodes: COLLECT {
    MATCH (region:Region)-[link:NAMED_IN]->() WHERE link.byArticle > $id + '|Region|' AND link.byArticle < $id + '|Region}'
    WITH region, link.byArticle AS key ORDER BY key LIMIT 20 RETURN region {.id, .name} ORDER BY key
  }},
  organizations: {nodes: COLLECT {
    MATCH (organization:Organization)-[link:NAMED_IN]->() WHERE link.byArticle > $id + '|Organization|' AND link.byArticle < $id + '|Organization}'
    WITH organization, link.byArticle AS key ORDER BY key LIMIT 20 RETURN organization {.id, .name} ORDER BY key
  }},
  people: {nodes: COLLECT {
    MATCH (person:Person)-[link:NAMED_IN]->() WHERE link.byArticle > $id + '|Person|' AND link.byArticle < $id + '|Person}'
    WITH person, link.byArticle AS key ORDER BY key LIMIT 20 RETURN person {.id, .name} ORDER BY key
  }},
  mentions: {nodes: COLLECT {
    MATCH (mention:Mention) WHERE mention.byArticle > $id + '|' AND mention.byArticle < $id + '}'
    WITH mention, mention.byArticle AS key ORDER BY key LIMIT 20
    OPTIONAL MATCH (mention)-[:RESOLVES_TO]->(entity)
    RETURN mention {.id, .surface, entity: entity {.id, .name}} ORDER BY key
  }}
}} AS data
