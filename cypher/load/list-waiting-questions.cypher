// Gives the questions with a webhook that may have news for it: the graph has changed since they were asked, or not all news
// was received.
// Needs:  cypher/schema/041-questions.cypher
// Params: none.  Returns: name.
MATCH (graph:Graph {id: 'graph'})
MATCH (question:SavedQuestion)
WHERE question.webhook IS NOT NULL
  AND (question.askedRevision <> graph.revision OR coalesce(question.numbered, 0) > question.delivered)
RETURN question.name AS name ORDER BY name
