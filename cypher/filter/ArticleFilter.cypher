// How each field of ArticleFilter narrows a list: a predicate on `article`, with the field's argument as $value.

// Field: agency
article.agency = $value

// Field: dateFrom
article.date >= $value

// Field: dateTo
article.date <= $value

// Field: headlineContains
article.headline CONTAINS $value

// Field: kind
article.kind = $value

// Field: publication
article.publicationId = $value

// Field: wired
EXISTS { (article)<-[:WIRED]-() } = $value
