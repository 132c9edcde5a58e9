// How each field of StatisticFilter narrows a list: a predicate on `statistic`, with the field's argument as $value.

// Field: attributed
EXISTS { (statistic)-[:ATTRIBUTED_TO]->() } = $value

// Field: breakdown
statistic.breakdown = $value

// Field: indicator
statistic.indicatorId = $value

// Field: indicatorName
EXISTS { (statistic)-[:MEASURES]->(indicator:Indicator) WHERE indicator.name = $value OR $value IN indicator.aliases }

// Field: measure
statistic.measure = $value

// Field: periodFrom
statistic.periodEnd >= $value

// Field: periodKind
statistic.periodKind = $value

// Field: periodTo
statistic.periodEnd <= $value

// Field: status
statistic.status = $value

// Field: subject
statistic.subjectId = $value
