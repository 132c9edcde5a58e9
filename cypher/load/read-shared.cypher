// Gives what pages share with others, to see afterwards whether anything still supports it.
// Needs:  cypher/schema/005-load.cypher
// Params: $pageIds.  Returns: one record with lists of ids.
CALL () {
  MATCH (mention:Mention)-[:RESOLVES_TO]->(entity:Entity)
  WHERE mention.pageId IN $pageIds
  RETURN collect(DISTINCT entity.id) AS entityIds
}
CALL () {
  MATCH (statistic:Statistic)-[:MEASURES]->(indicator:Indicator)
  WHERE statistic.pageId IN $pageIds
  RETURN collect(DISTINCT indicator.id) AS indicatorIds
}
CALL () {
  MATCH (statistic:Statistic)-[:OF]->(series:Series)
  WHERE statistic.pageId IN $pageIds
  RETURN collect(DISTINCT series.id) AS seriesIds
}
CALL () {
  MATCH (article:Article)<-[:EVIDENCED_BY]-(post:Post)
  WHERE article.pageId IN $pageIds
  RETURN collect(DISTINCT post.id) AS postIds
}
CALL () {
  MATCH (page:Page)-[:ISSUE_OF]->(publication:Publication)
  WHERE page.id IN $pageIds
  RETURN collect(DISTINCT publication.id) AS publicationIds
}
RETURN entityIds, indicatorIds, seriesIds, postIds, publicationIds
