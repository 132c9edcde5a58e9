// One slot per period, latest first.
// Gives: slot
// Key PERIOD DESC: link.key | this.id
MATCH (slot:Slot)-[link:IN]->()
