// Gives the standing decisions of people that bearers of some names are one.
// Needs:  cypher/schema/031-merges.cypher (judgement_bucket)
// Params: $buckets.  Returns: one record a decision.
UNWIND $buckets AS bucket
MATCH (judgement:Judgement {bucket: bucket})
WHERE judgement.kind = 'merge' AND judgement.undoneAt IS NULL
RETURN bucket, judgement.entityIds AS entityIds
ORDER BY bucket, judgement.byTime
