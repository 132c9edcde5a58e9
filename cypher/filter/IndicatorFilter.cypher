// How each field of IndicatorFilter narrows a list: a predicate on `indicator`, with the field's argument as $value.

// Field: dimension
indicator.dimension = $value

// Field: nameContains
// No index answers this: it is checked on each entry of the range, which the cost counts.
indicator.name CONTAINS $value
