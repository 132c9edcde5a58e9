// Stores the answer to a question, and what is new in it, unless someone else has asked it in the meantime.
// Needs:  cypher/schema/041-questions.cypher
// Params: $name, $asked (the revision it was asked at before), $answer (properties).  Returns: recorded, 0 or 1.
MATCH (question:SavedQuestion {name: $name})
SET question.name = question.name
WITH question WHERE coalesce(question.askedRevision, -1) = $asked
SET question += $answer
RETURN count(question) AS recorded
