// One node for each text that several articles print, and the keys by which such articles are found: one index a key, since
// Neo4j indexes no elements of a list. Takes the place of 006-reprints.cypher.
// Needs: 006-reprints.cypher.  Params: none.
CREATE CONSTRAINT wire_text_id IF NOT EXISTS FOR (node:WireText) REQUIRE node.id IS UNIQUE;
CREATE RANGE INDEX article_wire_key_1 IF NOT EXISTS FOR (node:Article) ON (node.wireKey1);
CREATE RANGE INDEX article_wire_key_2 IF NOT EXISTS FOR (node:Article) ON (node.wireKey2);
CREATE RANGE INDEX article_wire_key_3 IF NOT EXISTS FOR (node:Article) ON (node.wireKey3);
CREATE RANGE INDEX article_wire_key_4 IF NOT EXISTS FOR (node:Article) ON (node.wireKey4);
CREATE RANGE INDEX article_wire_key_5 IF NOT EXISTS FOR (node:Article) ON (node.wireKey5);
CREATE RANGE INDEX prints_key IF NOT EXISTS FOR ()-[link:PRINTS]-() ON (link.key);
DROP INDEX article_wire_hash_1 IF EXISTS;
DROP INDEX article_wire_hash_2 IF EXISTS;
DROP INDEX article_wire_hash_3 IF EXISTS;
DROP INDEX article_wire_hash_4 IF EXISTS;
