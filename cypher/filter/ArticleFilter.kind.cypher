article.kind = $value
