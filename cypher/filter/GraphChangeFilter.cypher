// How each field of GraphChangeFilter narrows a list: a predicate on `change`, with the field's argument as $value.

// Field: kind
change.kind = $value

// Field: kinds
change.kind IN $value

// Field: type
change.type = $value

// Field: node
change.nodeId = $value

// Field: run
change.runId = $value
