// By which a page that was read and loaded before is known again without reading it.
// Needs: 001-constraints.cypher.  Params: none.
CREATE RANGE INDEX run_reading_key IF NOT EXISTS FOR (node:Run) ON (node.readingKey);
