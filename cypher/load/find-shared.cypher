// Gives what pages share with others, to see afterwards whether anything still supports it.
// Needs:  cypher/schema/008-claims.cypher
// Params: $pageIds.  Returns: one record with lists of ids.
CALL () {
  UNWIND $pageIds AS pageId
  MATCH (mention:Mention {pageId: pageId})-[:RESOLVES_TO]->(entity:Entity)
  RETURN collect(DISTINCT entity.id) AS namedIds
}
CALL () {
  UNWIND $pageIds AS pageId
  MATCH (:Page {id: pageId})-[:CLAIMS]->(:Claim)-[:MEANS]->(entity:Entity)
  RETURN collect(DISTINCT entity.id) AS meantIds
}
CALL () {
  UNWIND $pageIds AS pageId
  MATCH (:Page {id: pageId})-[:SUPPORTS]->(entity:Organization)
  RETURN collect(DISTINCT entity.id) AS partIds
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
CALL () {
  MATCH (statistic:Statistic)-[:COVERS]->(part:Part)
  WHERE statistic.pageId IN $pageIds
  RETURN collect(DISTINCT part.id) AS coveredIds
}
RETURN namedIds + [id IN meantIds WHERE NOT id IN namedIds] AS entityIds, partIds, indicatorIds, seriesIds, postIds, publicationIds, coveredIds
