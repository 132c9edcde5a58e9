// By what a list of Project nodes can be counted: for each entry a list of [value, name to show], over `project`.

// Field: KIND
CASE WHEN project.kind IS NULL THEN [] ELSE [[replace(toUpper(project.kind), '-', '_'), project.kind]] END

// Field: REGION
[(project)-[:LOCATED_IN]->(region:Region) | [region.id, region.name]]
