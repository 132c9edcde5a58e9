// How each field of RunFilter narrows a list: a predicate on `run`, with the field's argument as $value.

// Field: status
run.status = $value
