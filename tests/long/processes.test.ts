import { mkdtemp, readdir, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
import { openGraph, type Graph } from '../../src/neo4j/openGraph.ts';
import { writeTokens } from '../graphql/writeTokens.ts';
import { testEnvironment } from '../support/commandLine.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import { cleanGraph, testAddress } from '../support/graph.ts';
import { HOMONYM_PAGES } from '../support/homonymPages.ts';
import { type EconewsProcess, runEconews } from '../support/runEconews.ts';

const EDITOR = { name: 'desk', role: 'editor', token: 'a-long-and-random-token-of-an-editor' } as const;
const LATE =
  '港口吞吐量增长\n\n新华社青岛1月13日电（记者李明）青岛港13日发布的数据显示，2024年青岛港货物吞吐量7.1亿吨，同比增长3.5%。\n';
/** What changes with every page. */
const COUNTS = '{ graph { revision } pages(first: 50) { totalCount nodes { file } } }';
const WORKERS = 4;

let folder: string;
let graph: Graph;
const running: EconewsProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  graph = openGraph(testAddress(), { queryTimeout: 60_000, writeTimeout: 60_000, retryFor: 60_000 });
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await cleanGraph(graph.driver);
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

function spawn(args: readonly string[], env: Readonly<Record<string, string>> = {}): EconewsProcess {
  const spawned = runEconews(args, { ...testEnvironment(folder), ...env });
  running.push(spawned);
  return spawned;
}

/** Starts a server in a process of its own, and gives its address. */
async function serve(tokensFile: string): Promise<string> {
  const server = spawn(['serve'], {
    PORT: '0',
    TOKENS_FILE: tokensFile,
    QUERY_DEADLINE: '60000',
    MUTATION_DEADLINE: '60000',
  });
  await server.wrote('"serving"');
  const [url = ''] = /http:\/\/[^"]+(?=\/graphql)/.exec(server.output()) ?? [];
  await expect.poll(async () => (await fetch(`${url}/ready`)).status, { timeout: 60_000 }).toBe(200);
  return url;
}

interface Seen {
  readonly status: number;
  readonly tag: string;
  readonly pages: number;
  readonly text: string;
}

/** Asks by GET, like a browser with a cache. */
async function look(url: string, tag = ''): Promise<Seen> {
  const response = await fetch(`${url}/graphql?${new URLSearchParams({ query: COUNTS })}`, {
    headers: { 'apollo-require-preflight': '1', ...(tag && { 'if-none-match': tag }) },
  });
  const text = await response.text();
  const answer = (text === '' ? undefined : JSON.parse(text)) as
    { data?: { pages: { totalCount: number } }; errors?: unknown } | undefined;
  if (answer?.errors !== undefined) throw new Error(`${text}\n${running.map(({ output }) => output()).join('\n')}`);
  return {
    status: response.status,
    tag: response.headers.get('etag') ?? '',
    pages: answer?.data?.pages.totalCount ?? -1,
    text,
  };
}

it(
  'two servers and four ingests at once make the undisturbed graph, and no server answers with an older one',
  { timeout: 400_000 },
  async () => {
    // Pages that change what each other's names mean, and two real ones; each worker has some of its own and some of the next one's.
    const files = await writePages();
    await empty();
    expect(await spawn(['ingest', ...files]).ended).toBe(0);
    const expected = await dumpGraph(graph.driver, { whole: true });
    // From nothing, lexicons included, which each of them finds missing.
    await empty();

    const tokensFile = await writeTokens([EDITOR], join(folder, 'tokens.json'));
    const urls = await Promise.all([serve(tokensFile), serve(tokensFile)]);
    const workers = Array.from({ length: WORKERS }, (_, worker) =>
      spawn([
        'ingest',
        '--json',
        ...files.filter((_file, index) => [worker, (worker + 1) % WORKERS].includes(index % WORKERS)),
      ]),
    );
    let isOver = false;
    let most = 0;
    const watch = async (url: string): Promise<void> => {
      let kept: Seen = await look(url);
      while (!isOver) {
        // Whatever any server said before this question was asked, this one must not fall behind.
        const least = most;
        const seen = await look(url, kept.tag);
        if (seen.status !== 304) kept = seen;
        expect(kept.pages).toBeGreaterThanOrEqual(least);
        most = Math.max(most, kept.pages);
      }
    };
    const ended = Promise.all(workers.map(({ ended: end }) => end)).finally(() => (isOver = true));
    const [codes] = await Promise.all([ended, ...urls.map(watch)]);

    expect(codes, workers.map(({ output }) => output()).join('\n')).toEqual(workers.map(() => 0));
    expect(running.map(({ output }) => output()).join('\n')).not.toMatch(/deadlock|"level":[56]0/i);
    expect(await dumpGraph(graph.driver, { whole: true })).toEqual(expected);
    expect(await Array.fromAsync(checkGraph({ query: graph.queryPatiently }))).toEqual([]);

    // Both give the same answer under the same tag, and both keep it.
    const [one = '', other = ''] = urls;
    const before = await look(one);
    expect(await look(other)).toEqual(before);
    expect(before.pages).toBe(files.length);
    expect((await look(other, before.tag)).status).toBe(304);
    // Written through one, seen through the other at once.
    await ingest(one);
    const after = await look(other, before.tag);
    expect([after.status, after.pages]).toEqual([200, files.length + 1]);
    expect(await look(one, before.tag)).toEqual(after);
    expect((await look(one, after.tag)).status).toBe(304);
  },
);

/** Empties the graph except for its schema, as migrations leave it. */
async function empty(): Promise<void> {
  await cleanGraph(graph.driver);
  await graph.driver.executeQuery("MERGE (graph:Graph {id: 'graph'}) ON CREATE SET graph.revision = 0");
}

async function ingest(url: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${EDITOR.token}` },
    body: JSON.stringify({
      query: 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { changed } }',
      variables: { input: { file: 'late.txt', text: LATE } },
    }),
  });
  expect(await response.json()).toMatchObject({ data: { ingestPage: { changed: true } } });
}

async function writePages(): Promise<readonly string[]> {
  const pages = join(folder, 'pages');
  await mkdir(pages);
  for (const { page } of HOMONYM_PAGES) await writeFile(join(pages, page.file), page.text);
  for (const file of ['000_c560efcdff2a7c30.txt', '003_736aec6a7184185e.txt'])
    await copyFile(join('seeds/pages', file), join(pages, file));
  return (await readdir(pages)).toSorted().map((file) => join(pages, file));
}
