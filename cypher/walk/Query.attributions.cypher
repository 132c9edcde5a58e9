// What one person, body or newspaper passed on, by role, as the chain of a figure has them (Statistic.attributions.cypher).
// Each role is counted over 20,000 figures: those whose periods end last of the ones it stated, those of the latest articles of
// the ones it printed, wrote or sent out. One more is read, to see whether any were left out.
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
      MATCH (article:Article)
      WHERE role = 'printed-by' AND article.byPublication > source.id + '|' AND article.byPublication < source.id + '}'
      WITH article ORDER BY article.byPublication DESC
      MATCH (article)<-[:REPORTED_IN]-(statistic:Statistic) RETURN statistic LIMIT 20001
      UNION
      MATCH (:Person)-[link:WROTE]->(article:Article)
      WHERE role = 'written-by' AND link.key > source.id + '|' AND link.key < source.id + '}'
      WITH article, link.key AS key ORDER BY key DESC
      MATCH (article)<-[:REPORTED_IN]-(statistic:Statistic) RETURN statistic LIMIT 20001
      UNION
      MATCH (:Organization)-[link:WIRED]->(article:Article)
      WHERE role = 'relayed-by' AND link.key > source.id + '|' AND link.key < source.id + '}'
      WITH article, link.key AS key ORDER BY key DESC
      MATCH (article)<-[:REPORTED_IN]-(statistic:Statistic) RETURN statistic LIMIT 20001
      UNION
      MATCH (statistic:Statistic)-[link:RELAYED_BY]->(:Entity)
      WHERE role = 'relayed-by' AND link.key > source.id + '|' AND link.key < source.id + '}'
      RETURN statistic ORDER BY link.key DESC LIMIT 20001
      UNION
      MATCH (statistic:Statistic)-[link:ATTRIBUTED_TO]->(:Entity)
      WHERE role = 'attributed-to' AND link.key > source.id + '|' AND link.key < source.id + '}'
      RETURN statistic ORDER BY link.key DESC LIMIT 20001
      UNION
      MATCH (source)<-[:AT]-(post:Post)<-[:HOLDS]-(person:Person) WHERE role = 'cited-origin'
      CALL (post, person) {
        MATCH (stated:Statistic)-[link:ATTRIBUTED_TO]->(:Entity)
        WHERE link.key > person.id + '|' AND link.key < person.id + '}'
          AND EXISTS { (post)-[:EVIDENCED_BY]->(:Article {id: stated.articleId}) }
        RETURN stated AS statistic ORDER BY link.key DESC LIMIT 20001
      }
      RETURN statistic ORDER BY statistic.byPeriod DESC LIMIT 20001
    }
    WITH collect(statistic) AS read
    UNWIND read[..20000] AS statistic
    WITH read, statistic ORDER BY statistic.byPeriod DESC
    RETURN count(statistic) AS figures, count(DISTINCT statistic.articleId) AS articles, collect(statistic)[..5] AS latest,
      size(read) > 20000 AS truncated
  }
  RETURN source, role, figures, articles, latest, truncated
}
WITH {source: source, name: source.name, role: role, figureCount: figures, articleCount: articles, latest: latest, truncated: truncated,
  position: CASE role WHEN 'printed-by' THEN 1 WHEN 'written-by' THEN 2 WHEN 'relayed-by' THEN 3 WHEN 'attributed-to' THEN 4 ELSE 5 END} AS sourceRole
