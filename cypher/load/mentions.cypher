// Writes the names in articles, and joins each to what its page claims about it; a name with two meanings makes no claim.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})
MERGE (mention:Mention {id: row.id})
SET mention = row
MERGE (mention)-[:IN]->(article)
WITH mention
MATCH (claim:Claim {id: mention.claimId})
MERGE (mention)-[:MAKES]->(claim)
RETURN count(mention) AS merged
