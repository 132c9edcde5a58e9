// By what a list of Region nodes can be counted: for each entry a list of [value, name to show], over `region`.

// Field: LEVEL
CASE WHEN region.level IS NULL THEN [] ELSE [[replace(toUpper(region.level), '-', '_'), region.level]] END
