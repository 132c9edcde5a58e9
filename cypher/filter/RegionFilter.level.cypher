region.level = $value
