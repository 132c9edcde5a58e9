// Its pages, latest issue first.
// Key DATE DESC: page.byPublication | this.id
MATCH (page:Page)
