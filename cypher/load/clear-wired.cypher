// Removes the links from agencies to articles; both ends stay.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, a list of { fromId, toId }.  Returns: nothing.
UNWIND $rows AS row
MATCH (from:Organization {id: row.fromId})
MATCH (to:Article {id: row.toId})
MATCH (from)-[link:WIRED]->(to)
DELETE link
