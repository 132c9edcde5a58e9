// The partner that it is in figures of others. As a member of a sum of regions it is a different part.
// Gives: part
MATCH (this)<-[:IS]-(part:Part {axis: 'partner'})
