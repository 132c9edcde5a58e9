// The organization it is part of; at most one.
MATCH (this)-[:PART_OF]->(parent:Organization)
