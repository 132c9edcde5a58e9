mention.entityKind = $value
