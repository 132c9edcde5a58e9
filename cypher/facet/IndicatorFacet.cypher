// By what a list of Indicator nodes can be counted: for each entry a list of [value, name to show], over `indicator`.

// Field: DIMENSION
CASE WHEN indicator.dimension IS NULL THEN [] ELSE [[replace(toUpper(indicator.dimension), '-', '_'), indicator.dimension]] END
