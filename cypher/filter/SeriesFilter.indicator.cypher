series.indicatorId = $value
