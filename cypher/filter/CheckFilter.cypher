// How each field of CheckFilter narrows a list: a predicate on `check`, with the field's argument as $value.

// Field: rule
check.rule = $value

// Field: verdict
check.verdict = $value
