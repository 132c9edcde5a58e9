statistic.periodKind = $value
