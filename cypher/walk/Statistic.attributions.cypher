// Everyone through whom the figure passed, from the newspaper back to its origin.
// Lists instead of an aggregation: Neo4j treats an aggregation anywhere below as one of the whole page, and then loses its key.
// Gives: attribution
// Sort: attribution.position
CALL (this) {
  WITH COLLECT {
      MATCH (this)-[:REPORTED_IN]->(:Article)-[:ON]->(:Page)-[:ISSUE_OF]->(source:Publication)
      RETURN {source: source, role: 'printed-by'}
    } + COLLECT {
      MATCH (this)-[:REPORTED_IN]->(:Article)<-[byline:WROTE]-(source:Person)
      RETURN {source: source, role: 'written-by'} ORDER BY byline.position, source.name, source.id
    } + COLLECT {
      MATCH (this)-[:REPORTED_IN]->(:Article)<-[:WIRED]-(source:Organization)
      RETURN {source: source, role: 'relayed-by'} ORDER BY source.name, source.id
    } + COLLECT {
      MATCH (this)-[:RELAYED_BY]->(source:Entity)
      RETURN {source: source, role: 'relayed-by'} ORDER BY source.name, source.id
    } + COLLECT {
      MATCH (this)-[:ATTRIBUTED_TO]->(source:Entity)
      RETURN {source: source, role: 'attributed-to'} ORDER BY source.name, source.id
    } + COLLECT {
      MATCH (this)-[:ATTRIBUTED_TO]->(:Person)-[:HOLDS]->(post:Post)-[:AT]->(source:Organization)
      WHERE EXISTS { (post)-[:EVIDENCED_BY]->(:Article {id: this.articleId}) }
      RETURN {source: source, role: 'cited-origin'} ORDER BY source.name, source.id
    } AS chain
  UNWIND range(1, size(chain)) AS position
  RETURN chain[position - 1] AS one, position
}
WITH {source: one.source, role: one.role, name: one.source.name, position: position} AS attribution
