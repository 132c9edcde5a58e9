// By what a list of Organization nodes can be counted: for each entry a list of [value, name to show], over `organization`.

// Field: KIND
CASE WHEN organization.kind IS NULL THEN [] ELSE [[replace(toUpper(organization.kind), '-', '_'), organization.kind]] END

// Field: REGION
[(organization)-[:LOCATED_IN]->(region:Region) | [region.id, region.name]]
