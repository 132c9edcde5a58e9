// How each field of SeriesFilter narrows a list: a predicate on `series`, with the field's argument as $value.

// Field: indicator
series.indicatorId = $value

// Field: measure
(series.measure = $value
  OR ($value = 'change' AND series.measure IN ['rate', 'increment', 'points', 'acceleration', 'contribution']))

// Field: periodKind
series.periodKind = $value

// Field: part
series.partId = $value

// Field: totalOnly
(series.breakdown IS NULL) = $value
