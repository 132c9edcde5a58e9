import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Api, startApi } from '../startApi.ts';
import { judgeWalk, PAGE_SIZE, type WalkClient } from './clientWalk.ts';
import { introspectServer } from './introspectServer.ts';
import { type LocalIdServer, serveLocalIds } from './serveLocalIds.ts';
import { walkWithApollo } from './walkWithApollo.ts';
import { walkWithRelay } from './walkWithRelay.ts';
import { walkWithUrql } from './walkWithUrql.ts';

const CLIENTS: ReadonlyArray<readonly [string, WalkClient]> = [
  ['Relay', walkWithRelay],
  ['Apollo Client', walkWithApollo],
  ['urql with graphcache', walkWithUrql],
];

let api: Api;
let broken: LocalIdServer;
const warnings: string[] = [];
beforeAll(async () => {
  api = await startApi({ queryDeadline: 60_000 });
  broken = await serveLocalIds(3 * PAGE_SIZE);
});
afterAll(async () => {
  await broken.stop();
  await api.stop();
});
beforeEach(() => {
  warnings.length = 0;
  // As in development: in test mode some of them do not report anything.
  vi.stubEnv('NODE_ENV', 'development');
  // The libraries report problems with an answer on the console.
  for (const method of ['warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void warnings.push(words.map(String).join(' ')));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Gives everything that is wrong with what a client has after its walk through a server. */
async function walk(walkClient: WalkClient, url: string): Promise<readonly string[]> {
  const introspection = await introspectServer(url);
  const found = await walkClient(url, introspection, (text) => void warnings.push(text));
  return judgeWalk({ ...found, warnings }, await countActual(url));
}

async function countActual(url: string): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ statistics(filter: { status: ACTUAL }) { totalCount } }' }),
  });
  const { data } = (await response.json()) as { data: { statistics: { totalCount: number } } };
  return data.statistics.totalCount;
}

describe.each(CLIENTS)('%s', (_name, walkClient) => {
  it('pages a list to its end, each figure once in list and cache, reads one again by its id, and gives no warning', async () => {
    expect(await countActual(`${api.url}/graphql`)).toBeGreaterThan(2 * PAGE_SIZE);
    expect(await walk(walkClient, `${api.url}/graphql`)).toEqual([]);
  });

  it('fails on a server whose ids are those of the previous page (negative control)', async () => {
    expect(await walk(walkClient, broken.url)).not.toEqual([]);
  });
});
