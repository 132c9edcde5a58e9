// Writes values that equations derive, joined to the slots whose preferred figures give them.
// Needs:  cypher/schema/050-derivations.cypher
// Params: $rows of { derivation, inputs of { slotId, role, position } }.  Returns: merged.
UNWIND $rows AS row
MERGE (derivation:Derivation {id: row.derivation.id})
SET derivation = row.derivation
WITH derivation, row
UNWIND row.inputs AS input
MATCH (slot:Slot {id: input.slotId})
MERGE (derivation)-[uses:USES]->(slot)
SET uses.role = input.role, uses.position = input.position
RETURN count(*) AS merged
