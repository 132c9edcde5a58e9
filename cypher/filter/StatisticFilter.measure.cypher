statistic.measure = $value
