// How each field of ProjectFilter narrows a list: a predicate on `project`, with the field's argument as $value.

// Field: kind
project.kind = $value

// Field: nameContains
// No index answers this: it is checked on each entry of the range, which the cost counts.
project.name CONTAINS $value

// Field: hasStatistics
(project.statisticCount > 0) = $value
