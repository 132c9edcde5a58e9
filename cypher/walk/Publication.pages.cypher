// Its pages, latest issue first.
// Gives: page
// Key DATE DESC: page.byPublication | this.id
MATCH (page:Page)
