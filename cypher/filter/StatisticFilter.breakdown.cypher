statistic.breakdown = $value
