// The articles that name the entity: one link per article, however often it is named.
// Gives: article
// Key DATE DESC: link.byEntity | this.id
MATCH ()-[link:NAMED_IN]->(article:Article)
