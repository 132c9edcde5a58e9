// By what a list of Series nodes can be counted: for each entry a list of [value, name to show], over `series`.

// Field: INDICATOR
[(series)-[:MEASURES]->(indicator:Indicator) | [indicator.id, indicator.name]]

// Field: SUBJECT
[(series)-[:ABOUT]->(subject:Entity) | [subject.id, subject.name]]

// Field: MEASURE
CASE WHEN series.measure IS NULL THEN [] ELSE [[replace(toUpper(series.measure), '-', '_'), series.measure]] END

// Field: PERIOD_KIND
CASE WHEN series.periodKind IS NULL THEN [] ELSE [[replace(toUpper(series.periodKind), '-', '_'), series.periodKind]] END
