import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { AGAIN_QUERY, copyEntry, type Entry, type Page, PAGE_QUERY, PAGE_SIZE, type WalkClient } from './clientWalk.ts';

const PAGE = gql<Page, { first: number; after: string | null }>(PAGE_QUERY);
const AGAIN = gql<{ readonly node: Entry | null }, { id: string }>(AGAIN_QUERY);

/** Walks with urql and its normalised cache, which knows the schema and merges the pages itself. */
export const walkWithUrql: WalkClient = async (url, introspection, warn) => {
  const keys = new Set<string>();
  const cache = cacheExchange({
    schema: introspection,
    resolvers: { Query: { statistics: relayPagination() } },
    logger: (severity, text) => (severity === 'debug' ? undefined : warn(text)),
    // What urql would keep for a day without network is everything in its cache. (Where NODE_ENV is "test" it keeps
    // nothing.)
    storage: {
      readData: async () => ({}),
      writeData: async (entries) => Object.keys(entries).forEach((key) => keys.add(key)),
    },
  });
  const client = new Client({ url, exchanges: [cache, fetchExchange], preferGetMethod: false });
  const stored = async (): Promise<readonly string[]> => {
    // It writes when it is idle.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return [...new Set([...keys].flatMap((key) => /^Statistic:([^\t.]+)/.exec(key)?.[1] ?? []))];
  };
  const readPage = async (after: string | null): Promise<Page | undefined> => {
    const { data, error } = await client.query(PAGE, { first: PAGE_SIZE, after }).toPromise();
    if (error !== undefined) warn(error.message);
    return data;
  };
  let page = await readPage(null);
  let requests = 1;
  // A broken server may never come to an end.
  for (; page?.statistics.pageInfo.hasNextPage === true && requests < 100; requests += 1)
    page = await readPage(page.statistics.pageInfo.endCursor);
  const listed = page?.statistics.edges.map(({ node }) => copyEntry(node)) ?? [];
  const before = await stored();
  const variables = { id: listed.at(-1)?.id ?? '' };
  const { data } = await client.query(AGAIN, variables, { requestPolicy: 'network-only' }).toPromise();
  const again = data?.node ? copyEntry(data.node) : null;
  return { requests, listed, stored: before, again, storedAfter: await stored() };
};
