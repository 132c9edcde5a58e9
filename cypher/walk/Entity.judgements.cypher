// What people decided about what its name means, latest first. A decision about two names is found by either.
// Gives: judgement
// Sort: judgement.byTime DESC
MATCH (judgement:Judgement)
WHERE judgement.bucket IN ['lexicon|' + this.id, CASE WHEN this:Person THEN 'person|' WHEN this:Organization THEN 'organization|' WHEN this:Project THEN 'project|' ELSE 'region|' END + this.name]
  OR judgement.otherBucket IN ['lexicon|' + this.id, CASE WHEN this:Person THEN 'person|' WHEN this:Organization THEN 'organization|' WHEN this:Project THEN 'project|' ELSE 'region|' END + this.name]
