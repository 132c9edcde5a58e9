run.status = $value
