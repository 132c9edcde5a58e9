// An official, the posts, the bodies they are at, their regions and all regions above.
MATCH (person:Person {id: $id})
RETURN {person: person {.id, .name, .official, posts: COLLECT {
  MATCH (person)-[:HOLDS]->(post:Post)
  OPTIONAL MATCH (post)-[:AT]->(organization:Organization)
  OPTIONAL MATCH (organization)-[:LOCATED_IN]->(region:Region)
  WITH *, post.byPerson AS place
  RETURN post {.id, .title, .seenFrom, organization: organization {.id, .name, region: region {.id, .name, ancestors: COLLECT {
    MATCH way = (region)-[:WITHIN*1..8]->(ancestor:Region) RETURN ancestor {.id, .name} ORDER BY length(way)
  }}}} ORDER BY place DESC
}}} AS data
