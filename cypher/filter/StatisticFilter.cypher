// How each field of StatisticFilter narrows a list: a predicate on `statistic`, with the field's argument as $value.

// Field: asOf
statistic.printedOn <= $value

// Field: attributed
EXISTS { (statistic)-[:ATTRIBUTED_TO]->() } = $value

// Field: breakdown
statistic.breakdown = $value

// Field: checkVerdict
EXISTS { (statistic)<-[:TESTS]-(check:Check) WHERE check.verdict = $value }

// Field: indicator
statistic.indicatorId = $value

// Field: indicatorName
EXISTS { (statistic)-[:MEASURES]->(indicator:Indicator) WHERE indicator.name = $value OR $value IN indicator.aliases }

// Field: measure
(statistic.measure = $value
  OR ($value = 'change' AND statistic.measure IN ['rate', 'increment', 'points', 'acceleration', 'contribution']))

// Field: minConfidence
coalesce(statistic.confidence, 1.0) >= $value

// Field: periodFrom
statistic.periodEnd >= $value

// Field: periodKind
statistic.periodKind = $value

// Field: periodTo
statistic.periodEnd <= $value

// Field: rejected
coalesce(statistic.rejected, false) = $value

// Field: status
statistic.status = $value

// Field: subject
statistic.subjectId = $value

// Field: verdict
EXISTS { (statistic)-[link:COMPARED]->() WHERE link.verdict = $value }
