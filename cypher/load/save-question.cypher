// Saves a question under its name; one of that name that asks something else is replaced with all that it has answered.
// Needs:  cypher/schema/041-questions.cypher
// Params: $question, its properties.  Returns: nothing.
MERGE (question:SavedQuestion {name: $question.name})
SET question = $question
