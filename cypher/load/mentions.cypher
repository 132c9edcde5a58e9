// Writes the names in articles, with what the page claims of each.
// Needs:  cypher/schema/001-constraints.cypher (mention_id)
// Params: $rows, as docs/graph.md has them.  Returns: merged, how many rows were written.
UNWIND $rows AS row
MERGE (mention:Mention {id: row.id})
SET mention = row
RETURN count(mention) AS merged
