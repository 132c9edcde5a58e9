// Neo4j stores no nested lists, so that the places stand in two lists side by side. Asked of what is no mention there are none:
// range() of null would end the statement.
CASE WHEN this.starts IS NULL THEN [] ELSE
  [index IN range(0, size(this.starts) - 1) | {start: this.starts[index], end: this.ends[index]}] END
