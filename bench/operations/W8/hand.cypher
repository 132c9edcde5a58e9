// Search and expand, as the explorer does: organizations by a word of their name, each with its nearest neighbours.
RETURN {search: {nodes: COLLECT {
  CALL db.index.fulltext.queryNodes('search_organization', $lucene, {limit: 1000}) YIELD node, score
  WITH node, score ORDER BY toInteger(score * 1000000) DESC, node.id DESC LIMIT 10
  OPTIONAL MATCH (node)-[:LOCATED_IN]->(region:Region)
  RETURN {node: node {.id, .name,
    region: region {.id, .name},
    posts: {nodes: COLLECT {
      MATCH (post:Post) WHERE post.byOrganization > node.id + '|' AND post.byOrganization < node.id + '}'
      WITH post, post.byOrganization AS key ORDER BY key LIMIT 3
      MATCH (post)<-[:HOLDS]-(person:Person)
      RETURN post {.id, .title, person: person {.id, .name}} ORDER BY key
    }},
    statistics: {nodes: COLLECT {
      MATCH (statistic:Statistic) WHERE statistic.bySubject > node.id + '|' AND statistic.bySubject < node.id + '}'
      WITH statistic, statistic.bySubject AS key ORDER BY key DESC LIMIT 3
      MATCH (statistic)-[:MEASURES]->(indicator:Indicator)
      RETURN statistic {.id, .printedValue, indicator: indicator {.id, .name}} ORDER BY key DESC
    }},
    articles: {nodes: COLLECT {
      MATCH ()-[link:NAMED_IN]->(article:Article) WHERE link.byEntity > node.id + '|' AND link.byEntity < node.id + '}'
      WITH article, link.byEntity AS key ORDER BY key DESC LIMIT 3
      RETURN article {.id, .headline} ORDER BY key DESC
    }}
  }}
  ORDER BY toInteger(score * 1000000) DESC, node.id DESC
}}} AS data
