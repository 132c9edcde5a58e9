// Chinese full text: the 10 best articles.
RETURN {search: {nodes: COLLECT {
  CALL db.index.fulltext.queryNodes('everything', $lucene, {limit: 1000}) YIELD node, score
  WHERE node:Article
  WITH node, score ORDER BY toInteger(score * 1000000) DESC, node.id DESC LIMIT 10
  RETURN {node: node {.id, .headline, .date,
    publication: head(COLLECT { MATCH (publication:Publication {id: node.publicationId}) RETURN publication {.id, .name} })}}
  ORDER BY toInteger(score * 1000000) DESC, node.id DESC
}}} AS data
