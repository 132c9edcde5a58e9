// The agency that sent it out; at most one.
MATCH (this)<-[:WIRED]-(agency:Organization)
