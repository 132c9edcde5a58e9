// Reads nodes of one label with all their properties and the number of their relationships of some types, in slices by id.
// Needs:  cypher/schema/001-constraints.cypher
// Params: $label, $after (an id; '' to begin), $limit, $outward and $inward (relationship types).
// Returns: node, a map; outward and inward, lists of numbers.
MATCH (node:$($label))
WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN properties(node) AS node,
  [type IN $outward | COUNT { (node)-[:$(type)]->() }] AS outward,
  [type IN $inward | COUNT { (node)<-[:$(type)]-() }] AS inward
