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

// Field: measure
(statistic.measure = $value
  OR ($value = 'change' AND statistic.measure IN ['rate', 'increment', 'points', 'acceleration', 'contribution']))

// Field: minConfidence
coalesce(statistic.confidence, 1.0) >= $value

// Field: maxConfidence
statistic.confidence <= $value

// Field: judged
EXISTS { (statistic)<-[:CONCERNS]-(judgement:Judgement) WHERE judgement.kind <> 'undo' AND judgement.undoneAt IS NULL } = $value

// Field: periodFrom
statistic.periodEnd >= $value

// Field: periodKind
statistic.periodKind = $value

// Field: periodTo
statistic.periodEnd <= $value

// Field: rejected
coalesce(statistic.rejected, false) = $value

// Field: saidAgain
(size(coalesce(statistic.evidenceStarts, [])) > 1 OR EXISTS { (statistic)-[:COMPARED]-() }) = $value

// Field: status
statistic.status = $value

// Field: subject
statistic.subjectId = $value

// Field: valueFrom
statistic.valueNumber >= $value

// Field: valueTo
statistic.valueNumber <= $value

// Field: verdict
EXISTS { (statistic)-[link:COMPARED]->() WHERE link.verdict = $value }

// Field: indicators
statistic.indicatorId IN $value

// Field: subjectLevel
EXISTS { (statistic)-[:ABOUT]->(:Region {level: $value}) }

// Field: subjectKind
EXISTS { (statistic)-[:ABOUT]->(:Organization {kind: $value}) }

// Field: region
EXISTS { (statistic)-[:IN_REGION]->(:Region {id: $value}) }

// Field: part
statistic.partId = $value

// Field: parts
statistic.partId IN $value

// Field: partAxis
EXISTS { (statistic)-[:COVERS]->(:Part {axis: $value}) }

// Field: through
(EXISTS { (statistic)-[:ATTRIBUTED_TO|RELAYED_BY]->(:Entity {id: $value}) }
  OR EXISTS { (statistic)-[:REPORTED_IN]->(:Article)<-[:WROTE|WIRED]-(:Entity {id: $value}) }
  OR EXISTS { (statistic)-[:REPORTED_IN]->(article:Article) WHERE article.publicationId = $value })

// Field: totalOnly
(statistic.breakdown IS NULL) = $value

// Field: unit
statistic.valueUnit = $value

// Field: dimension
statistic.valueDimension = $value

// Field: qualifier
statistic.qualifier = $value

// Field: exact
(statistic.qualifier IS NULL) = $value

// Field: period
(statistic.periodStart = $value.start AND statistic.periodEnd = $value.end)

// Field: periodWithin
(statistic.periodStart >= $value.start AND statistic.periodEnd <= $value.end)

// Field: publication
EXISTS { (statistic)-[:REPORTED_IN]->(article:Article) WHERE article.publicationId = $value }

// Field: pageFile
EXISTS { (statistic)-[:REPORTED_IN]->(:Article)-[:ON]->(:Page {file: $value}) }

// Field: speaker
EXISTS { (statistic)-[:ATTRIBUTED_TO]->(:Entity {id: $value}) }

// Field: changeDirection
statistic.changeDirection = $value

// Field: hasChange
(statistic.changeDirection IS NOT NULL) = $value
