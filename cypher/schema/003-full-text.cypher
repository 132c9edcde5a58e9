// Full text over everything that has a name or words of its own. The cjk analyzer finds Chinese words as pairs of characters.
// One character, or a piece of a Latin word, is found by the text indexes instead.
// Needs: 001-constraints.cypher.  Params: none.
CREATE FULLTEXT INDEX everything IF NOT EXISTS
FOR (node:Region|Organization|Person|Project|Group|Indicator|Article|Statistic|Quotation)
ON EACH [node.name, node.shortName, node.english, node.pinyin, node.aliases, node.headline, node.body, node.printedIndicator, node.breakdown, node.sourceQuote, node.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE TEXT INDEX region_name_text IF NOT EXISTS FOR (node:Region) ON (node.name);
CREATE TEXT INDEX organization_name_text IF NOT EXISTS FOR (node:Organization) ON (node.name);
CREATE TEXT INDEX person_name_text IF NOT EXISTS FOR (node:Person) ON (node.name);
CREATE TEXT INDEX project_name_text IF NOT EXISTS FOR (node:Project) ON (node.name);
CREATE TEXT INDEX group_name_text IF NOT EXISTS FOR (node:Group) ON (node.name);
CREATE TEXT INDEX indicator_name_text IF NOT EXISTS FOR (node:Indicator) ON (node.name);
CREATE TEXT INDEX article_headline_text IF NOT EXISTS FOR (node:Article) ON (node.headline);
