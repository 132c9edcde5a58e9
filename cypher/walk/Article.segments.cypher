// Neo4j cannot store nested lists, so starts and ends are two parallel lists. A node that is not an article has none; range() of
// null would end the statement.
CASE WHEN this.segmentStarts IS NULL THEN [] ELSE
  [index IN range(0, size(this.segmentStarts) - 1) | {start: this.segmentStarts[index], end: this.segmentEnds[index]}] END
