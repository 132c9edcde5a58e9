// Neo4j stores no nested lists: four tenths of points for each line stand in one list. Asked of what has no layout there are none.
CASE WHEN this.lineStarts IS NULL THEN [] ELSE
  [index IN range(0, size(this.lineStarts) - 1) | {start: this.lineStarts[index], end: this.lineEnds[index],
    x: this.lineBoxes[4 * index] / 10.0, y: this.lineBoxes[4 * index + 1] / 10.0,
    width: this.lineBoxes[4 * index + 2] / 10.0, height: this.lineBoxes[4 * index + 3] / 10.0}] END
