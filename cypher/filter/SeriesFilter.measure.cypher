series.measure = $value
