// The matching node, carried along by the search.
WITH this.node AS node
