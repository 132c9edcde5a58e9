// What a sum adds up, in the order of the page.
// Gives: member
// Sort: link.position
MATCH (this)-[link:SUMS]->(member:Part)
