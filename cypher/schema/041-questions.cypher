// Questions that are asked again and again, each by a name of its own.
// Needs: 001-constraints.cypher.  Params: none.
CREATE CONSTRAINT saved_question_id IF NOT EXISTS FOR (node:SavedQuestion) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT saved_question_name IF NOT EXISTS FOR (node:SavedQuestion) REQUIRE node.name IS UNIQUE;
