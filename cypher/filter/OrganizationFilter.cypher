// How each field of OrganizationFilter narrows a list: a predicate on `organization`, with the field's argument as $value.

// Field: kind
organization.kind = $value

// Field: nameContains
// No index answers this: it is checked on each entry of the range, which the cost counts.
organization.name CONTAINS $value

// Field: hasStatistics
(organization.statisticCount > 0) = $value
