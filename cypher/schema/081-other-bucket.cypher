// Decisions that entities of two names are one are found by either name.
// Needs: nothing.  Params: none.
CREATE RANGE INDEX judgement_other_bucket IF NOT EXISTS FOR (node:Judgement) ON (node.otherBucket);
