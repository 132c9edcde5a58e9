// Full text, an index a type: a search for one type meets its best matches, not what is left of the best of all types.
// Takes the place of the one index of 003-full-text.cypher. The names are what Query.search.cypher makes of a label.
// Needs: 003-full-text.cypher.  Params: none.
DROP INDEX everything IF EXISTS;
CREATE FULLTEXT INDEX search_region IF NOT EXISTS FOR (node:Region) ON EACH [node.name, node.shortName, node.english, node.pinyin, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_organization IF NOT EXISTS FOR (node:Organization) ON EACH [node.name, node.pinyin, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_person IF NOT EXISTS FOR (node:Person) ON EACH [node.name, node.pinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_project IF NOT EXISTS FOR (node:Project) ON EACH [node.name, node.pinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_group IF NOT EXISTS FOR (node:Group) ON EACH [node.name, node.pinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_indicator IF NOT EXISTS FOR (node:Indicator) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_article IF NOT EXISTS FOR (node:Article) ON EACH [node.headline, node.body]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_statistic IF NOT EXISTS FOR (node:Statistic) ON EACH [node.printedIndicator, node.breakdown, node.sourceQuote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_quotation IF NOT EXISTS FOR (node:Quotation) ON EACH [node.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
