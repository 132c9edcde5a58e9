// Gives series and posts that nothing supports any more, with the entities that they would belong to today.
// Needs:  cypher/schema/008-claims.cypher, 049-former-ids.cypher
// Params: $seriesIds, $postIds.  Returns: node, subjectId (series), personId and organizationId (posts).
UNWIND $seriesIds AS id
MATCH (node:Series {id: id}) WHERE NOT EXISTS { (node)<-[:OF]-() }
OPTIONAL MATCH (subject:FormerId {id: 'was_' + node.subjectId})
RETURN node {.*} AS node, coalesce(subject.entityId, node.subjectId) AS subjectId, NULL AS personId, NULL AS organizationId
UNION ALL
UNWIND $postIds AS id
MATCH (node:Post {id: id}) WHERE NOT EXISTS { (node)-[:EVIDENCED_BY]->() }
OPTIONAL MATCH (person:FormerId {id: 'was_' + node.personId})
OPTIONAL MATCH (organization:FormerId {id: 'was_' + node.organizationId})
RETURN node {.*} AS node, NULL AS subjectId, coalesce(person.entityId, node.personId) AS personId,
  coalesce(organization.entityId, node.organizationId) AS organizationId
