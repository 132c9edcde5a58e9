article.agency = $value
