// Every name in it, in text order.
// Key PLACE ASC: mention.byArticle | this.id
MATCH (mention:Mention)
