// What one person, body or newspaper passed on, by role, as the chain of a figure has them (Statistic.attributions.cypher).
// Each role is counted over its first 20,000 figures.
// Params: $source, its id.
// Gives: sourceRole
// Sort: sourceRole.position
WITH $source AS sourceId
CALL (sourceId) {
  OPTIONAL MATCH (entity:Entity {id: sourceId})
  OPTIONAL MATCH (publication:Publication {id: sourceId})
  WITH coalesce(entity, publication) AS source
  UNWIND ['printed-by', 'written-by', 'relayed-by', 'attributed-to', 'cited-origin'] AS role
  WITH source, role WHERE source IS NOT NULL
  CALL (source, role) {
    CALL (source, role) {
      MATCH (source)<-[:ISSUE_OF]-(:Page)<-[:ON]-(:Article)<-[:REPORTED_IN]-(statistic:Statistic) WHERE role = 'printed-by' RETURN statistic
      UNION MATCH (source)-[:WROTE]->(:Article)<-[:REPORTED_IN]-(statistic:Statistic) WHERE role = 'written-by' RETURN statistic
      UNION MATCH (source)-[:WIRED]->(:Article)<-[:REPORTED_IN]-(statistic:Statistic) WHERE role = 'relayed-by' RETURN statistic
      UNION MATCH (source)<-[:RELAYED_BY]-(statistic:Statistic) WHERE role = 'relayed-by' RETURN statistic
      UNION MATCH (source)<-[:ATTRIBUTED_TO]-(statistic:Statistic) WHERE role = 'attributed-to' RETURN statistic
      UNION MATCH (source)<-[:AT]-(post:Post)<-[:HOLDS]-(:Person)<-[:ATTRIBUTED_TO]-(statistic:Statistic)
        WHERE role = 'cited-origin' AND EXISTS { (post)-[:EVIDENCED_BY]->(:Article {id: statistic.articleId}) } RETURN statistic
    }
    WITH statistic LIMIT 20000
    WITH statistic ORDER BY statistic.byPeriod DESC
    RETURN count(statistic) AS figures, count(DISTINCT statistic.articleId) AS articles, collect(statistic)[..5] AS latest
  }
  WITH * WHERE figures > 0
  RETURN source, role, figures, articles, latest
}
WITH {source: source, name: source.name, role: role, figureCount: figures, articleCount: articles, latest: latest,
  position: CASE role WHEN 'printed-by' THEN 1 WHEN 'written-by' THEN 2 WHEN 'relayed-by' THEN 3 WHEN 'attributed-to' THEN 4 ELSE 5 END} AS sourceRole
