// Records the claims whose pages were written for another entity than they mean now.
// Needs:  cypher/schema/008-claims.cypher
// Params: $rows, a list of { id, claimId }.  Returns: merged.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claimId})
WHERE EXISTS { ()-[link:CLAIMS]->() WHERE link.key > row.claimId + '|' AND link.key < row.claimId + '}' }
MERGE (move:Move {id: row.id})
SET move.what = 'claim', move.claimId = row.claimId
RETURN count(*) AS merged
