// Neo4j cannot store nested lists, so starts and ends are two parallel lists. A node that is not a mention has none; range() of
// null would end the statement.
CASE WHEN this.starts IS NULL THEN [] ELSE
  [index IN range(0, size(this.starts) - 1) | {start: this.starts[index], end: this.ends[index]}] END
