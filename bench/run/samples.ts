import type { Graph } from '../../src/neo4j/openGraph.ts';
import type { Operation } from './operations.ts';

/** What operations are asked about: ids, or words to search for. */
export type Samples = Readonly<Record<Operation['about'], readonly string[]>>;

/**
 * Nodes of each kind, picked by their id, which is a hash. The answers about them have the same length at every scale
 * (a full page of enterprises, one post, about twenty figures), so growth shows the cost of the graph's size, not of
 * the answer's.
 */
const STATEMENTS = {
  provinces: "MATCH (node:Region) WHERE node.level = 'province' RETURN node.id AS id ORDER BY id LIMIT 12",
  // The busiest: the cost of a page must not grow with the list it is taken from.
  cities:
    "MATCH (node:Region)<-[:LOCATED_IN]-(body:Organization) WHERE node.level = 'city' WITH node.id AS id, count(*) AS size WHERE size >= 20 RETURN id ORDER BY size DESC, id LIMIT 12",
  country: "MATCH (node:Region) WHERE node.level = 'country' RETURN node.id AS id",
  articles:
    'MATCH (node:Article)<-[:REPORTED_IN]-() WITH node.id AS id, count(*) AS size WHERE 10 <= size <= 20 RETURN id ORDER BY id LIMIT 12',
  officials: 'MATCH (node:Official) WHERE COUNT { (node)-[:HOLDS]->() } = 1 RETURN node.id AS id ORDER BY id LIMIT 12',
  series:
    'MATCH (node:Series)<-[:OF]-() WITH node.id AS id, count(*) AS size RETURN id ORDER BY abs(size - 20), id LIMIT 12',
  beginnings:
    'MATCH (node:Organization) WITH left(node.name, 2) AS id, count(*) AS size RETURN id ORDER BY size DESC, id LIMIT 12',
} as const;

/** Words in articles, frequent and rare; words in names of organizations. */
const WORDS = ['低空经济', '量子通信', '生物育种', '冰雪经济', '跨境电商', '快递业务量', '外贸进出口总值', '粗钢产量'];
const NAMES = ['半导体', '生物医药', '跨境电商', '汽车零部件', '新材料', '光伏', '港务', '装备制造'];

/** Picks what the operations are asked about, the same for every system. */
export async function pickSamples({ query }: Graph): Promise<Samples> {
  const ids = async (name: keyof typeof STATEMENTS): Promise<readonly string[]> =>
    query({ name, cypher: STATEMENTS[name], params: {}, decode: (record) => String(record.get('id')) });
  return {
    provinces: await ids('provinces'),
    cities: await ids('cities'),
    country: await ids('country'),
    articles: await ids('articles'),
    officials: await ids('officials'),
    series: await ids('series'),
    beginnings: await ids('beginnings'),
    words: WORDS,
    names: NAMES,
  };
}
