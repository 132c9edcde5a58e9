statistic.periodEnd >= $value
