// By which names are looked up and completed while they are typed: whole names, not words, so that the keyword analyzer keeps
// each as it is. latinNames are the pinyin and initials that somebody types (src/util/listLatinNames.ts).
// Needs: 001-constraints.cypher (numbers are applied in order).  Params: none.
CREATE CONSTRAINT part_id IF NOT EXISTS FOR (node:Part) REQUIRE node.id IS UNIQUE;
CREATE FULLTEXT INDEX names_region IF NOT EXISTS FOR (node:Region) ON EACH [node.name, node.shortName, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names_organization IF NOT EXISTS FOR (node:Organization) ON EACH [node.name, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names_person IF NOT EXISTS FOR (node:Person) ON EACH [node.name, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names_project IF NOT EXISTS FOR (node:Project) ON EACH [node.name, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names_group IF NOT EXISTS FOR (node:Group) ON EACH [node.name, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names_indicator IF NOT EXISTS FOR (node:Indicator) ON EACH [node.name, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names_part IF NOT EXISTS FOR (node:Part) ON EACH [node.name, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names_publication IF NOT EXISTS FOR (node:Publication) ON EACH [node.name, node.aliases, node.latinNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_part IF NOT EXISTS FOR (node:Part) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_publication IF NOT EXISTS FOR (node:Publication) ON EACH [node.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
