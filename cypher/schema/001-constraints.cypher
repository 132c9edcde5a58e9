// One node an id. Without these, writers at once make copies of one entity (748 nodes for 50 keys in a trial), so they come first.
// Needs: nothing.  Params: none.
CREATE CONSTRAINT publication_id IF NOT EXISTS FOR (node:Publication) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT page_id IF NOT EXISTS FOR (node:Page) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (node:Region) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (node:Organization) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (node:Person) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT project_id IF NOT EXISTS FOR (node:Project) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (node:Group) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT post_id IF NOT EXISTS FOR (node:Post) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT indicator_id IF NOT EXISTS FOR (node:Indicator) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT statistic_id IF NOT EXISTS FOR (node:Statistic) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT series_id IF NOT EXISTS FOR (node:Series) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT quotation_id IF NOT EXISTS FOR (node:Quotation) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (node:Mention) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (node:Run) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (node:Judgement) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (node:Graph) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (node:Migration) REQUIRE node.number IS UNIQUE;
CREATE CONSTRAINT page_sha256 IF NOT EXISTS FOR (node:Page) REQUIRE node.sha256 IS UNIQUE;
