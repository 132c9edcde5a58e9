// Gives the decisions of people, in force, that entities with some names are one, of the same name or of two.
// Needs:  cypher/schema/031-merges.cypher (judgement_bucket), cypher/schema/081-other-bucket.cypher (judgement_other_bucket)
// Params: $buckets.  Returns: one record per decision, in the order in which they were made.
CALL () {
  UNWIND $buckets AS bucket
  MATCH (judgement:Judgement {bucket: bucket})
  RETURN judgement
  UNION
  UNWIND $buckets AS bucket
  MATCH (judgement:Judgement {otherBucket: bucket})
  RETURN judgement
}
WITH judgement WHERE judgement.kind = 'merge' AND judgement.undoneAt IS NULL
RETURN judgement.id AS id, judgement.bucket AS bucket, judgement.otherBucket AS otherBucket, judgement.entityIds AS entityIds,
  judgement.byTime AS byTime
ORDER BY byTime
