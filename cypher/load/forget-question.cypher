// Deletes a saved question with its answers.
// Needs:  cypher/schema/041-questions.cypher
// Params: $name.  Returns: forgotten, 0 or 1.
MATCH (question:SavedQuestion {name: $name})
DELETE question
RETURN count(*) AS forgotten
