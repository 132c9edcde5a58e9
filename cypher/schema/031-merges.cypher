// Decisions that several bearers of a name are one are found by the name: every load that touches it asks for them.
// Needs: nothing.  Params: none.
CREATE RANGE INDEX judgement_bucket IF NOT EXISTS FOR (node:Judgement) ON (node.bucket);
