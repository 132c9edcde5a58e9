statistic.status = $value
