// Gives every different claim on some names, how many pages make it, and whom the graph takes it for.
// Needs:  cypher/schema/005-load.cypher (mention_bucket)
// Params: $buckets, $pageIds (pages that are being made anew, and do not count).  Returns: one record a claim.
UNWIND $buckets AS bucket
MATCH (mention:Mention {bucket: bucket})
WHERE NOT mention.pageId IN $pageIds
OPTIONAL MATCH (mention)-[:RESOLVES_TO]->(entity:Entity)
RETURN mention.entityKind AS kind, mention.claimName AS name, mention.claimScope AS scope,
  mention.claimAffiliations AS affiliations, mention.claimReporter AS reporter, mention.claimApart AS apart,
  mention.claimKind AS saidKind, mention.claimRegion AS saidRegion, mention.claimOfficial AS saidOfficial,
  entity.id AS currentId, count(DISTINCT mention.pageId) AS pages
