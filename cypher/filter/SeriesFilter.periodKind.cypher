series.periodKind = $value
