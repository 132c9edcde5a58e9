// What people decided about it, latest first.
// Gives: judgement
// Sort: judgement.byTime DESC
MATCH (this)<-[:CONCERNS]-(judgement:Judgement)
