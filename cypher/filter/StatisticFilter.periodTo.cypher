statistic.periodEnd <= $value
