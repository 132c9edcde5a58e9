// The node of a step, carried along by the way.
WITH this.node AS node
