// Claims between mentions and entities, the ids that entities bore before, and the work that a moved claim leaves to be done.
// A post's first and last article come from an index, so that a post with many articles costs no more than one with few.
// Needs: 005-load.cypher.  Params: none.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT former_id_id IF NOT EXISTS FOR (node:FormerId) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT move_id IF NOT EXISTS FOR (node:Move) REQUIRE node.id IS UNIQUE;
CREATE RANGE INDEX claim_bucket IF NOT EXISTS FOR (node:Claim) ON (node.bucket);
CREATE RANGE INDEX former_id_bucket IF NOT EXISTS FOR (node:FormerId) ON (node.bucket);
CREATE RANGE INDEX claims_key IF NOT EXISTS FOR ()-[link:CLAIMS]-() ON (link.key);
CREATE RANGE INDEX evidenced_by_key IF NOT EXISTS FOR ()-[link:EVIDENCED_BY]-() ON (link.key);
CREATE RANGE INDEX evidenced_by_official_key IF NOT EXISTS FOR ()-[link:EVIDENCED_BY]-() ON (link.officialKey);
CREATE RANGE INDEX statistic_former_id IF NOT EXISTS FOR (node:Statistic) ON (node.formerId);
DROP INDEX mention_bucket IF EXISTS;
