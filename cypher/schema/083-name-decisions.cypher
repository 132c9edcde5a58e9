// Decisions about a name are found by the name, as those that merge are.
// Needs: cypher/schema/031-merges.cypher (judgement_bucket).  Params: none.
MATCH (judgement:Judgement) WHERE judgement.kind IN ['different', 'same'] AND judgement.bucket IS NULL
SET judgement.bucket = judgement.entityKind + '|' + judgement.name;
