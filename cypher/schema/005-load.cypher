// What loading asks for: entities of any kind by id, claims by kind and name, and everything that belongs to one page.
// Needs: 001-constraints.cypher (numbers are applied in order).  Params: none.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE RANGE INDEX mention_bucket IF NOT EXISTS FOR (node:Mention) ON (node.bucket);
CREATE RANGE INDEX article_page_id IF NOT EXISTS FOR (node:Article) ON (node.pageId);
CREATE RANGE INDEX judgement_page_id IF NOT EXISTS FOR (node:Judgement) ON (node.pageId);
