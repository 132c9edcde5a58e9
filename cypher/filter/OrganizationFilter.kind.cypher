organization.kind = $value
