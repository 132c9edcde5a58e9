// By what a list of Article nodes can be counted: for each entry a list of [value, name to show], over `article`.

// Field: KIND
CASE WHEN article.kind IS NULL THEN [] ELSE [[replace(toUpper(article.kind), '-', '_'), article.kind]] END

// Field: PUBLICATION
[(article)-[:ON]->(:Page)-[:ISSUE_OF]->(publication:Publication) | [publication.id, publication.name]]

// Field: REPORTER
[(person:Person)-[:WROTE]->(article) | [person.id, person.name]]

// Field: PERSON
[(person:Person)-[:NAMED_IN]->(article) | [person.id, person.name]]

// Field: ORGANIZATION
[(organization:Organization)-[:NAMED_IN]->(article) | [organization.id, organization.name]]

// Field: REGION
[(region:Region)-[:NAMED_IN]->(article) | [region.id, region.name]]

// Field: AGENCY
CASE WHEN article.agency IS NULL THEN [] ELSE [[article.agency, article.agency]] END

// Field: YEAR
CASE WHEN article.date IS NULL THEN [] ELSE [[left(article.date, 4), left(article.date, 4)]] END
