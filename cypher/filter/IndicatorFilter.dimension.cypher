indicator.dimension = $value
