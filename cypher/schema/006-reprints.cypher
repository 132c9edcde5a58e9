// By which articles with the same wire text are found: one index a hash, since Neo4j indexes no elements of a list.
// Needs: 001-constraints.cypher.  Params: none.
CREATE RANGE INDEX article_wire_hash_1 IF NOT EXISTS FOR (node:Article) ON (node.wireHash1);
CREATE RANGE INDEX article_wire_hash_2 IF NOT EXISTS FOR (node:Article) ON (node.wireHash2);
CREATE RANGE INDEX article_wire_hash_3 IF NOT EXISTS FOR (node:Article) ON (node.wireHash3);
CREATE RANGE INDEX article_wire_hash_4 IF NOT EXISTS FOR (node:Article) ON (node.wireHash4);
