// The usual way to write resolvers: the product's own SDL, one DataLoader a field, each batch one Cypher statement on the
// same keys, behind graphql-http (no framework to pay for).
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import DataLoader from 'dataloader';
import { buildSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import neo4j from 'neo4j-driver';

const SCHEMA = new URL('../../schema/', import.meta.url);
const address = JSON.parse(process.env.BENCH_DATABASE ?? '{}');
const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
  telemetryDisabled: true,
  disableLosslessIntegers: true,
});

/** One thing at the end of a relationship, whole: a resolver does not know which of its fields are asked for. */
const LINKS = {
  'Statistic.indicator': 'MATCH (:Statistic {id: id})-[:MEASURES]->(node)',
  'Statistic.subject': 'MATCH (:Statistic {id: id})-[:ABOUT]->(node)',
  'Statistic.article': 'MATCH (:Statistic {id: id})-[:REPORTED_IN]->(node)',
  'Statistic.attributedTo': 'MATCH (:Statistic {id: id})-[:ATTRIBUTED_TO]->(node)',
  'Article.page': 'MATCH (:Article {id: id})-[:ON]->(node)',
  'Article.publication': 'MATCH (:Article {id: id})-[:ON]->(:Page)-[:ISSUE_OF]->(node)',
  'Article.reporters': 'MATCH (:Article {id: id})<-[:WROTE]-(node)',
  'Quotation.speaker': 'MATCH (:Quotation {id: id})-[:SAID_BY]->(node)',
  'Mention.entity': 'MATCH (:Mention {id: id})-[:RESOLVES_TO]->(node)',
  'Person.posts': 'MATCH (:Person {id: id})-[:HOLDS]->(node)',
  'Post.person': 'MATCH (:Post {id: id})<-[:HOLDS]-(node)',
  'Post.organization': 'MATCH (:Post {id: id})-[:AT]->(node)',
  'Organization.region': 'MATCH (:Organization {id: id})-[:LOCATED_IN]->(node)',
  'Region.ancestors': 'MATCH (:Region {id: id})-[:WITHIN*1..8]->(node)',
  'Series.subject': 'MATCH (:Series {id: id})-[:ABOUT]->(node)',
  'Series.indicator': 'MATCH (:Series {id: id})-[:MEASURES]->(node)',
};

/** A list along a key: pattern, key, what follows the owner's id in it, direction. */
const LISTS = {
  'Region.organizations': ['(node:Organization)-[link:IN_REGION]->()', 'link.organizationByKind', '|enterprise', 'ASC'],
  'Region.statistics': ['(node:Statistic)', 'node.bySubject', '', 'DESC'],
  'Organization.statistics': ['(node:Statistic)', 'node.bySubject', '', 'DESC'],
  'Organization.posts': ['(node:Post)', 'node.byOrganization', '', 'ASC'],
  'Organization.articles': ['()-[link:NAMED_IN]->(node:Article)', 'link.byEntity', '', 'DESC'],
  'Article.statistics': ['(node:Statistic)', 'node.byArticle', '', 'ASC'],
  'Article.quotations': ['(node:Quotation)', 'node.byArticle', '', 'ASC'],
  'Article.mentions': ['(node:Mention)', 'node.byArticle', '', 'ASC'],
  'Article.regions': ['(node:Region)-[link:NAMED_IN]->()', 'link.byArticle', '|Region', 'ASC'],
  'Article.organizations': ['(node:Organization)-[link:NAMED_IN]->()', 'link.byArticle', '|Organization', 'ASC'],
  'Article.people': ['(node:Person)-[link:NAMED_IN]->()', 'link.byArticle', '|Person', 'ASC'],
  'Series.statistics': ['(node:Statistic)-[link:OF]->()', 'link.key', '', 'DESC'],
};

const SEARCH = `UNWIND $labels AS label
  CALL db.index.fulltext.queryNodes('search_' + toLower(label), $lucene, {limit: 1000}) YIELD node, score
  WITH node, score
  ORDER BY toInteger(score * 1000000) DESC, node.id DESC LIMIT $first
  RETURN properties(node) AS node, labels(node) AS labels`;

async function read(cypher, params) {
  const session = driver.session({ database: address.database, defaultAccessMode: 'READ' });
  try {
    return (await session.run(cypher, params)).records;
  } finally {
    await session.close();
  }
}

/** Puts the rows of a batch back in the order of its ids, each with its type. */
async function readBatch(ids, cypher, params = {}) {
  const lists = new Map(ids.map((id) => [id, []]));
  for (const record of await read(`UNWIND $ids AS id ${cypher}`, { ids, ...params }))
    lists.get(record.get('id')).push(toNode(record));
  return ids.map((id) => lists.get(id));
}

const TYPES = ['Region', 'Organization', 'Person', 'Project', 'Group', 'Article'];
const toNode = (record) => ({
  ...record.get('node'),
  key: record.has('key') ? record.get('key') : undefined,
  __typename: TYPES.find((type) => record.get('labels').includes(type)),
});

const byName = (a, b) => (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1);

function createLoaders() {
  const loaders = {};
  for (const [field, pattern] of Object.entries(LINKS))
    loaders[field] = new DataLoader((ids) =>
      readBatch([...ids], `${pattern} RETURN id, properties(node) AS node, labels(node) AS labels`),
    );
  for (const [field, [pattern, key, infix, direction]] of Object.entries(LISTS))
    loaders[field] = new DataLoader(
      (keys) => {
        const [{ first, after }] = keys;
        const top = direction === 'DESC' && after ? '$after' : `id + '${infix}}'`;
        return readBatch(
          keys.map(({ id }) => id),
          `CALL (id) { MATCH ${pattern} WHERE ${key} > id + '${infix}|' AND ${key} < ${top}
             WITH node, ${key} AS key ORDER BY key ${direction} LIMIT $limit RETURN node, key }
           RETURN id, properties(node) AS node, labels(node) AS labels, key ORDER BY key ${direction}`,
          { limit: neo4j.int(first + 1), after: after ?? null },
        );
      },
      { cacheKeyFn: ({ id, first, after }) => `${id} ${first} ${after}` },
    );
  return loaders;
}

const sdl = readdirSync(SCHEMA)
  .map((file) => readFileSync(new URL(file, SCHEMA), 'utf8'))
  .join('\n');
const schema = buildSchema(sdl);
const field = (name) => schema.getType(name.split('.')[0]).getFields()[name.split('.')[1]];

for (const name of Object.keys(LINKS)) {
  const isList = String(field(name).type).startsWith('[');
  field(name).resolve = async ({ id }, _args, { loaders }) => {
    const found = await loaders[name].load(id);
    if (!isList) return found[0] ?? null;
    if (name === 'Region.ancestors') return found;
    return name === 'Person.posts'
      ? found.toSorted((a, b) => (a.byPerson > b.byPerson ? -1 : 1))
      : found.toSorted(byName);
  };
}
for (const name of Object.keys(LISTS)) {
  field(name).resolve = async ({ id }, { first, after }, { loaders }) => {
    const found = await loaders[name].load({ id, first, after });
    const nodes = found.slice(0, first);
    return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor: nodes.at(-1)?.key ?? null } };
  };
}
for (const name of ['region', 'article', 'person', 'series']) {
  const label = `${name[0].toUpperCase()}${name.slice(1)}`;
  field(`Query.${name}`).resolve = async (_source, { id }) => {
    const [record] = await read(
      `MATCH (node:${label} {id: $id}) RETURN properties(node) AS node, labels(node) AS labels`,
      { id },
    );
    return record === undefined ? null : toNode(record);
  };
}
field('Query.search').resolve = async (_source, { query, types, first }) => {
  const labels = types.map((type) => type[0] + type.slice(1).toLowerCase());
  const records = await read(SEARCH, { lucene: `"${query}"`, labels, first: neo4j.int(first) });
  return { nodes: records.map((record) => ({ node: toNode(record) })) };
};
field('Statistic.quote').resolve = ({ sourceQuote }) => sourceQuote;
field('Statistic.value').resolve = ({ valueValue: value, valueUnit: unit }) => ({ value, unit });
field('Statistic.period').resolve = ({ periodText: text, periodEnd: end }) => ({ text, end });

const server = createServer(createHandler({ schema, context: () => ({ loaders: createLoaders() }) }));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
