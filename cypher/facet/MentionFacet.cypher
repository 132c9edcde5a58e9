// By what a list of Mention nodes can be counted: for each entry a list of [value, name to show], over `mention`.

// Field: KIND
CASE WHEN mention.entityKind IS NULL THEN [] ELSE [[replace(toUpper(mention.entityKind), '-', '_'), mention.entityKind]] END

// Field: RULE
[rule IN [coalesce(mention.rule, head([(mention)-[:MAKES]->(claim:Claim) | claim.rule]))] WHERE rule IS NOT NULL | [rule, rule]]
