// Where what it says meets what others say.
// Gives: slot
// Sort: slot.kind, slot.id
MATCH (this)-[:FILLS]->(slot:Slot)
