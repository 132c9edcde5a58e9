// The page that has the phrase.
// Gives: page
MATCH (page:Page) WHERE page.id = this.pageId
