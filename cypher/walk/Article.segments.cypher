// Neo4j stores no nested lists, so that the places stand in two lists side by side. Asked of what is no article there are none:
// range() of null would end the statement.
CASE WHEN this.segmentStarts IS NULL THEN [] ELSE
  [index IN range(0, size(this.segmentStarts) - 1) | {start: this.segmentStarts[index], end: this.segmentEnds[index]}] END
