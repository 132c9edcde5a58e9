// Records how far a question's news was delivered to its webhook, or that the receiver wants no more.
// Needs:  cypher/schema/041-questions.cypher
// Params: $name, $delivered, $webhook.  Returns: nothing.
MATCH (question:SavedQuestion {name: $name})
SET question.delivered = $delivered, question.webhook = $webhook
