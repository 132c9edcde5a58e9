// Deletes wire texts; the articles stay.
// Needs:  cypher/schema/010-wire-texts.cypher
// Params: $ids.  Returns: nothing.
UNWIND $ids AS id
MATCH (wireText:WireText {id: id})
DETACH DELETE wireText
