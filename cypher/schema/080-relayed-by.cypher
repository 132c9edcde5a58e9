// What a body or a newspaper passed on, latest period first: the latest figures are read, not all of them.
// Needs: 001-constraints.cypher (numbers are applied in order).  Params: none.
CREATE RANGE INDEX relayed_by_key IF NOT EXISTS FOR ()-[link:RELAYED_BY]-() ON (link.key);
