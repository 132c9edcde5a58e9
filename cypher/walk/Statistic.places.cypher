// Neo4j stores no nested lists, so that the places stand in two lists side by side. Asked of what is no figure there are none:
// range() of null would end the statement.
CASE WHEN this.evidenceStarts IS NULL THEN [] ELSE
  [index IN range(0, size(this.evidenceStarts) - 1) | {start: this.evidenceStarts[index], end: this.evidenceEnds[index]}] END
