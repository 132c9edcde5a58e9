article.date >= $value
