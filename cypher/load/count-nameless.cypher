// Counts nodes of one label that have no id: the slices of an audit go by ids, and would skip them.
// Needs:  nothing.
// Params: $label.  Returns: nodes, a number.
MATCH (node:$($label))
WHERE node.id IS NULL
RETURN count(node) AS nodes
