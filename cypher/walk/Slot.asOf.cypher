// The most preferred of the figures that were printed until a day: their order does not depend on the day.
// Params: $date.
// Gives: statistic
CALL (this) {
  MATCH (one:Statistic)-[link:FILLS]->()
  WHERE link.key > this.id + '|' AND link.key < this.id + '}' AND link.printedOn <= $date
  RETURN one ORDER BY link.key LIMIT 1
}
WITH one AS statistic
