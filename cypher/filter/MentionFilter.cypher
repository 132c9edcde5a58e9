// How each field of MentionFilter narrows a list: a predicate on `mention`, with the field's argument as $value.

// Field: entityKind
mention.entityKind = $value

// Field: resolved
EXISTS { (mention)-[:RESOLVES_TO]->() } = $value
