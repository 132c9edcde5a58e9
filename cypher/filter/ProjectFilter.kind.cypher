project.kind = $value
