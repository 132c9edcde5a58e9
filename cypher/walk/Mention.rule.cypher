// The rule of the claim that the name makes, unless the page itself or the lexicon decided.
coalesce(this.rule, head([(this)-[:MAKES]->(claim:Claim) | claim.rule]))
