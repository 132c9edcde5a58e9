statistic.indicatorId = $value
