// Gives saved questions by name: one of them, or all.
// Needs:  cypher/schema/041-questions.cypher
// Params: $name, or null for all.  Returns: question, and the graph's revision.
MATCH (question:SavedQuestion) WHERE $name IS NULL OR question.name = $name
RETURN question {.*} AS question, head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.revision }) AS revision
ORDER BY question.name
