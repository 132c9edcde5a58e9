// The part that its figures cover; none for totals.
// Gives: part
MATCH (part:Part) WHERE part.id = this.partId
