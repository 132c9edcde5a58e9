// What changed, in the order in which it did: the id of a change begins with the revision that made it, so that its one
// index is also the order and the place to go on from.
// Needs: 004-graph.cypher.  Params: none.
CREATE CONSTRAINT graph_change_id IF NOT EXISTS FOR (node:GraphChange) REQUIRE node.id IS UNIQUE;
