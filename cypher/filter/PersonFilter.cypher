// How each field of PersonFilter narrows a list: a predicate on `person`, with the field's argument as $value.

// Field: nameContains
// No index answers this: it is checked on each entry of the range, which the cost counts.
person.name CONTAINS $value

// Field: official
person.official = $value

// Field: hasStatistics
(person.statisticCount > 0) = $value
