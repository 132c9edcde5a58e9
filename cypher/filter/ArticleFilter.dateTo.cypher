article.date <= $value
