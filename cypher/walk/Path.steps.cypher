// The nodes along the path, each with the relationship that leads to it.
// Gives: step
// Sort: step.index
UNWIND [index IN range(0, length(this)) | {
  index: index,
  node: nodes(this)[index],
  relationship: CASE WHEN index > 0 THEN type(relationships(this)[index - 1]) END,
  forward: CASE WHEN index > 0 THEN endNode(relationships(this)[index - 1]) = nodes(this)[index] END
}] AS step
