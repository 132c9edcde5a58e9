// By what the matches of a search can be counted: for each a list of [value, name to show], over `hit`.

// Field: TYPE
[[toUpper(head([label IN labels(hit.node) WHERE label IN ['Region', 'Organization', 'Person', 'Project', 'Group', 'Indicator', 'Article', 'Statistic', 'Quotation']])),
  head([label IN labels(hit.node) WHERE label IN ['Region', 'Organization', 'Person', 'Project', 'Group', 'Indicator', 'Article', 'Statistic', 'Quotation']])]]

// Field: INDICATOR
COLLECT { WITH hit.node AS matched MATCH (matched:Statistic)-[:MEASURES]->(indicator:Indicator) RETURN [indicator.id, indicator.name] }

// Field: PUBLICATION
COLLECT { WITH hit.node AS matched MATCH (publication:Publication {id: CASE WHEN matched:Article THEN matched.publicationId
  ELSE head(COLLECT { MATCH (article:Article {id: matched.articleId}) RETURN article.publicationId }) END}) RETURN [publication.id, publication.name] }
