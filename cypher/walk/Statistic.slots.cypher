// Where what it says is compared with what others say.
// Gives: slot
// Sort: slot.kind, slot.id
MATCH (this)-[:FILLS]->(slot:Slot)
