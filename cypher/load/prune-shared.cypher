// Takes out what pages shared and nothing supports any more: posts that no article gives, series without a figure,
// indicators that only pages knew, entities that neither a name in an article nor a lexicon supports, and publications
// without a page. Series go before the indicators and entities that they hold.
// Needs:  cypher/schema/005-load.cypher
// Params: $postIds, $seriesIds, $indicatorIds, $entityIds, $publicationIds.  Returns: nothing.
CALL () {
  UNWIND $postIds AS id
  MATCH (post:Post {id: id}) WHERE NOT EXISTS { (post)-[:EVIDENCED_BY]->() }
  DETACH DELETE post
}
CALL () {
  UNWIND $seriesIds AS id
  MATCH (series:Series {id: id}) WHERE NOT EXISTS { (series)<-[:OF]-() }
  DETACH DELETE series
}
CALL () {
  UNWIND $indicatorIds AS id
  MATCH (indicator:Indicator {id: id, source: 'page'}) WHERE NOT EXISTS { (indicator)<-[:MEASURES]-() }
  DETACH DELETE indicator
}
CALL () {
  UNWIND $entityIds AS id
  MATCH (entity:Entity {id: id})
  WHERE coalesce(entity.source, 'page') = 'page' AND NOT entity:Group AND NOT EXISTS { (entity)<-[:RESOLVES_TO]-() }
  DETACH DELETE entity
}
CALL () {
  UNWIND $publicationIds AS id
  MATCH (publication:Publication {id: id}) WHERE NOT EXISTS { (publication)<-[:ISSUE_OF]-() }
  DETACH DELETE publication
}
