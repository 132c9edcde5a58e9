// Deletes what pages shared and nothing supports any more: posts that no article gives, series without a figure,
// indicators that only pages knew, entities that neither a claim nor a lexicon supports and that no page uses any more,
// and publications without a page. Series are deleted before the indicators and entities that they refer to.
// Needs:  cypher/schema/005-load.cypher
// Params: $postIds, $seriesIds, $indicatorIds, $entityIds, $publicationIds, $coveredIds.  Returns: nothing.
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
  WHERE coalesce(entity.source, 'page') = 'page' AND NOT entity:Group AND NOT EXISTS { (entity)<-[:MEANS|RESOLVES_TO|ABOUT|ATTRIBUTED_TO|SAID_BY|WITHIN|LOCATED_IN|BELONGS_TO]-() }
    AND NOT EXISTS { (entity)-[:NAMED_IN|HOLDS|WROTE|WIRED|UNDERTAKES]->() } AND NOT EXISTS { (entity)<-[:AT|UNDERTAKES|NAMED_AFTER]-() }
  DETACH DELETE entity
}
CALL () {
  UNWIND $publicationIds AS id
  MATCH (publication:Publication {id: id}) WHERE NOT EXISTS { (publication)<-[:ISSUE_OF]-() }
  DETACH DELETE publication
}
CALL () {
  UNWIND $coveredIds AS id
  MATCH (part:Part {id: id, source: 'page'})
  WHERE NOT EXISTS { (part)<-[:COVERS]-() } AND NOT EXISTS { (part)<-[:SUMS]-() }
  CALL (part) {
    // What only this sum adds up is deleted with it.
    MATCH (part)-[:SUMS]->(member:Part {source: 'page'})
    WHERE NOT EXISTS { (member)<-[:COVERS]-() } AND COUNT { (member)<-[:SUMS]-() } = 1
    DETACH DELETE member
  }
  DETACH DELETE part
}
