// Removes the links from entities to articles that name them; both ends stay.
// Needs:  cypher/schema/005-load.cypher
// Params: $rows, a list of { fromId, toId }.  Returns: nothing.
UNWIND $rows AS row
MATCH (from:Entity {id: row.fromId})
MATCH (to:Article {id: row.toId})
MATCH (from)-[link:NAMED_IN]->(to)
DELETE link
