article.headline CONTAINS $value
