// Lists what lies in a region or belongs to a body in the order of their ids, each with the bucket of its claims.
// Needs:  cypher/schema/005-load.cypher
// Params: $holderId, $after, $limit.  Returns: id, label, bucket (null for what no claim decides).
MATCH (:Entity {id: $holderId})<-[:LOCATED_IN|WITHIN|BELONGS_TO]-(resident:Entity)
WHERE resident.id > $after
WITH resident, head([label IN labels(resident) WHERE label IN ['Region', 'Organization', 'Project', 'Group']]) AS label
RETURN resident.id AS id, label,
  head([(resident)<-[:MEANS]-(claim:Claim) | claim.bucket]) AS bucket
ORDER BY id LIMIT $limit
