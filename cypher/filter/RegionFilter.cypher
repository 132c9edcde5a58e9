// How each field of RegionFilter narrows a list: a predicate on `region`, with the field's argument as $value.

// Field: level
region.level = $value

// Field: nameContains
// No index answers this: it is checked on each entry of the range, which the cost counts.
region.name CONTAINS $value

// Field: named
EXISTS { (region)-[:NAMED_IN]->() } = $value
