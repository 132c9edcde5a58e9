// The page that has the phrase.
MATCH (page:Page) WHERE page.id = this.pageId
