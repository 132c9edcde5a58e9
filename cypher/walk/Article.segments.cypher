// Neo4j stores no nested lists, so that the places stand in two lists side by side.
[index IN range(0, size(this.segmentStarts) - 1) | {start: this.segmentStarts[index], end: this.segmentEnds[index]}]
