// Every name in it, in text order.
// Gives: mention
// Key PLACE ASC: mention.byArticle | this.id
MATCH (mention:Mention)
