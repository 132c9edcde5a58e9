// Gives every different claim on some names, how many pages make it, and which entity it means at present.
// Needs:  cypher/schema/008-claims.cypher (claim_bucket)
// Params: $buckets.  Returns: one record per claim.
UNWIND $buckets AS bucket
MATCH (claim:Claim {bucket: bucket})
RETURN claim.id AS id, claim.kind AS kind, claim.name AS name, claim.scope AS scope, claim.affiliations AS affiliations,
  claim.reporter AS reporter, claim.apart AS apart, claim.saidKind AS saidKind, claim.saidRegion AS saidRegion,
  claim.saidOfficial AS saidOfficial, claim.entityId AS currentId, claim.rule AS rule, claim.why AS why,
  claim.pages AS pages
ORDER BY id
