// By what a list of Part nodes can be counted: for each entry a list of [value, name to show], over `part`.

// Field: AXIS
CASE WHEN part.axis IS NULL THEN [] ELSE [[replace(toUpper(part.axis), '-', '_'), part.axis]] END
