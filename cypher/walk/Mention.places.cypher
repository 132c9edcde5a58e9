// Neo4j stores no nested lists, so that the places stand in two lists side by side.
[index IN range(0, size(this.starts) - 1) | {start: this.starts[index], end: this.ends[index]}]
