// The sums that include it.
// Gives: sum
// Sort: sum.name, sum.id
MATCH (this)<-[:SUMS]-(sum:Part)
