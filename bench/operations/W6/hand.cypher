// Chinese full text: the 10 best articles.
RETURN {search: {nodes: COLLECT {
  CALL db.index.fulltext.queryNodes('search_article', $lucene, {limit: 1000}) YIELD node, score
  WITH node, score ORDER BY toInteger(score * 1000000) DESC, node.id DESC LIMIT 10
  RETURN {node: node {.id, .headline, .date,
    publication: head(COLLECT { MATCH (publication:Publication {id: node.publicationId}) RETURN publication {.id, .name} })}}
  ORDER BY toInteger(score * 1000000) DESC, node.id DESC
}}} AS data
