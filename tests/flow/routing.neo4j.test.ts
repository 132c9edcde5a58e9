import neo4j, { type BookmarkManager } from 'neo4j-driver';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveGraph } from '../../src/host/serveGraph.ts';
import { readExamples } from '../../src/graphql/http/readExamples.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import type { RunningServer } from '../../src/graphql/startServer.ts';
import { openGraph, type Graph } from '../../src/neo4j/openGraph.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { writeTokens } from '../graphql/writeTokens.ts';
import { runCommand, testEnvironment } from '../support/commandLine.ts';
import { testAddress } from '../support/graph.ts';

/** The embedded server answers for its routing table: one member that leads, follows and routes. */
const ROUTED = { ...testAddress(), uri: testAddress().uri.replace('bolt://', 'neo4j://') };
const EDITOR = { name: 'desk', role: 'editor', token: 'a-long-and-random-token-of-an-editor' } as const;
const TEXT =
  '港口吞吐量增长\n\n新华社青岛1月13日电（记者李明）青岛港13日发布的数据显示，2024年青岛港货物吞吐量7.1亿吨，同比增长3.5%。\n';

let direct: Api;
let routed: RunningServer;
let graph: Graph;
let folder: string;
const open = (bookmarkManager?: BookmarkManager): Graph =>
  openGraph(ROUTED, { queryTimeout: 60_000, ...(bookmarkManager && { bookmarkManager }) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  direct = await startApi({ queryDeadline: 60_000 });
  graph = open();
  const settings = {
    port: 0,
    queryDeadline: 60_000,
    mutationDeadline: 60_000,
    tokensFile: await writeTokens([EDITOR]),
  };
  routed = await serveGraph(graph, { ...DEFAULT_SERVER_SETTINGS, ...settings }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await routed.stop();
  await graph.close();
  await direct.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, query: string, variables: object = {}, token?: string): Promise<never> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as never;
}

describe('over neo4j://, with routing', { timeout: 120_000 }, () => {
  it('every example is answered as over bolt://', async () => {
    for (const { name, query } of await readExamples('examples')) {
      const answer: object = await ask(routed.url, query);
      expect([name, answer]).toEqual([name, await ask(direct.url, query)]);
      expect(answer).not.toHaveProperty('errors');
    }
    expect((await fetch(`${routed.url}/ready`)).status).toBe(200);
  });

  it('a page is ingested, found at once by the client that sent it, and withdrawn', async () => {
    const ingest =
      'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { changed page { id } run { id } } }';
    const { data } = (await ask(routed.url, ingest, { input: { file: 'port.txt', text: TEXT } }, EDITOR.token)) as {
      data: { ingestPage: { changed: boolean; page: { id: string }; run: { id: string } } };
    };
    const { changed, page, run } = data.ingestPage;
    expect(changed).toBe(true);
    const read = 'query ($id: ID!) { page(id: $id) { file articles { nodes { headline } } } }';
    expect(await ask(routed.url, read, { id: page.id })).toMatchObject({
      data: { page: { file: 'port.txt', articles: { nodes: [{ headline: '港口吞吐量增长' }] } } },
    });
    const withdraw = 'mutation ($input: WithdrawRunInput!) { withdrawRun(input: $input) { run { status } } }';
    expect(await ask(routed.url, withdraw, { input: { run: run.id } }, EDITOR.token)).toMatchObject({
      data: { withdrawRun: { run: { status: 'WITHDRAWN' } } },
    });
  });

  it('the commands load, audit and back up', async () => {
    const env = { ...testEnvironment(folder), NEO4J_URI: ROUTED.uri };
    const file = join(folder, 'graph.jsonl');
    for (const args of [['load', 'seeds/facts'], ['check'], ['backup', file]])
      expect(await runCommand(env, args)).toMatchObject({ code: 0 });
    expect((await readFile(file, 'utf8')).split('\n').length).toBeGreaterThan(5_000);
  });

  it('nothing is written by a read', async () => {
    const query = { name: 'write', cypher: 'CREATE (node:Stray) RETURN node', params: {}, decode: () => undefined };
    await expect(graph.query(query)).rejects.toThrow(/read access mode/);
  });

  // The next bookmark is a guess: another program's write may take its number, but not three times in a row.
  it('a read waits for what was written before it, wherever that has not arrived yet', { retry: 2 }, async () => {
    await graph.executeWrite('write', (run) => run(COUNT));
    const [bookmark = ''] = (await graph.bookmarkManager?.getBookmarks()) ?? [];
    const behind = open(neo4j.bookmarkManager({ initialBookmarks: [nextBookmark(bookmark)] }));
    let isThere = false;
    const reading = behind.query(COUNT).then(([count]) => [isThere, count]);
    // The server has no such transaction until this one is stored.
    const [written] = await graph.executeWrite('write', async (run) => {
      isThere = true;
      return run({
        ...COUNT,
        cypher:
          'MERGE (graph:Graph {id: "graph"}) SET graph.tried = coalesce(graph.tried, 0) + 1 RETURN graph.tried AS tried',
      });
    });
    expect(await reading).toEqual([true, written]);
    await behind.close();
  });

  it('what a read or write has seen is passed to the next one', async () => {
    const real = neo4j.bookmarkManager();
    const handed: (readonly string[])[] = [];
    const manager: BookmarkManager = {
      async getBookmarks() {
        const bookmarks = [...(await real.getBookmarks())];
        handed.push(bookmarks);
        return bookmarks;
      },
      updateBookmarks: (previous, next) => real.updateBookmarks(previous, next),
    };
    const other = open(manager);
    const write = () =>
      other.executeWrite('write', (run) =>
        run({ ...COUNT, cypher: 'MATCH (graph:Graph) SET graph.tried = 0 RETURN graph.tried AS tried' }),
      );
    await write();
    const [afterFirst] = await real.getBookmarks();
    await other.query(COUNT);
    await other.queryPatiently(COUNT);
    await other.runAlone(COUNT);
    await write();
    // Asked more than once a session: for the routing table, and for the work.
    const [none, ...others] = new Set(handed.map(([bookmark]) => bookmark));
    expect([none, others]).toEqual([undefined, [afterFirst]]);
    await other.close();
  });
});

const COUNT = {
  name: 'count',
  cypher: "MATCH (graph:Graph {id: 'graph'}) RETURN coalesce(graph.tried, 0) AS tried",
  params: {},
  decode: (record: { get: (key: string) => number }) => record.get('tried'),
};

/** Makes the bookmark of the transaction that comes next: Neo4j 5 packs the database's id and the transaction's number. */
function nextBookmark(bookmark: string): string {
  const bytes = Buffer.from(bookmark.replace(/^FB:/, ''), 'base64');
  // One list of [id, number, []]: the number begins after the marker of the list and the 16 bytes with theirs.
  const at = 1 + 2 + 16;
  const [width, read] = ({ 0xc8: [1, 'readInt8'], 0xc9: [2, 'readInt16BE'], 0xca: [4, 'readInt32BE'] } as const)[
    bytes[at] ?? 0
  ] ?? [0, 'readInt8'];
  const number = bytes[read](at + (width === 0 ? 0 : 1)) + 1;
  const packed = Buffer.alloc(5);
  packed.writeUInt8(0xca);
  packed.writeInt32BE(number, 1);
  return `FB:${Buffer.concat([bytes.subarray(0, at), packed, bytes.subarray(at + 1 + width)]).toString('base64')}`;
}
