// Neo4j cannot store nested lists, so starts and ends are two parallel lists. A node that is not a figure has no places; range() of
// null would end the statement.
CASE WHEN this.evidenceStarts IS NULL THEN [] ELSE
  [index IN range(0, size(this.evidenceStarts) - 1) | {start: this.evidenceStarts[index], end: this.evidenceEnds[index]}] END
