// How each field of PartFilter narrows a list: a predicate on `part`, with the field's argument as $value.

// Field: axis
part.axis = $value

// Field: nameContains
// No index answers this: it is checked on each entry of the range, which the cost counts.
part.name CONTAINS $value
