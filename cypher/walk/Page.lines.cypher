// Neo4j cannot store nested lists: one list has four numbers (tenths of a point) for each line. A page without a layout has none.
CASE WHEN this.lineStarts IS NULL THEN [] ELSE
  [index IN range(0, size(this.lineStarts) - 1) | {start: this.lineStarts[index], end: this.lineEnds[index],
    x: this.lineBoxes[4 * index] / 10.0, y: this.lineBoxes[4 * index + 1] / 10.0,
    width: this.lineBoxes[4 * index + 2] / 10.0, height: this.lineBoxes[4 * index + 3] / 10.0}] END
