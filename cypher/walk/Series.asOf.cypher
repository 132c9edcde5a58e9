// The most preferred of the figures of each slot that were printed until a day: their order does not depend on the day.
// Params: $date.
// Gives: statistic
// Sort: known.key DESC
CALL (this) {
  MATCH (slot:Slot)-[place:IN]->()
  WHERE place.key > this.id + '|' AND place.key < this.id + '}'
  WITH slot, place.key AS key ORDER BY key DESC
  CALL (slot) {
    MATCH (one:Statistic)-[link:FILLS]->()
    WHERE link.key > slot.id + '|' AND link.key < slot.id + '}' AND link.printedOn <= $date
    RETURN one ORDER BY link.key LIMIT 1
  }
  WITH one, key ORDER BY key DESC LIMIT 100
  RETURN {statistic: one, key: key} AS known
}
WITH known, known.statistic AS statistic
