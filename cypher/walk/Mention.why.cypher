// The reason of the claim that the name makes, unless the lexicon decided; in front of it what the page says about a short form.
coalesce(this.whyAlias, '') + coalesce(this.why, head([(this)-[:MAKES]->(claim:Claim) | claim.why]))
