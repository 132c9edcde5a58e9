// The agency that sent it out; at most one.
// Gives: agency
MATCH (this)<-[:WIRED]-(agency:Organization)
