import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runCommandLine } from '../../src/cli/runCommandLine.ts';
import { cleanGraph, openTestDriver, testAddress } from '../support/graph.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

const STORY =
  '港口吞吐量增长\n\n新华社青岛1月13日电（记者李明）青岛港13日发布的数据显示，2024年青岛港货物吞吐量7.1亿吨，同比增长3.5%。\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  await (await openSeedGraph()).close();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  const driver = openTestDriver();
  await cleanGraph(driver);
  await driver.close();
});

/** Runs a command line against the Neo4j of this run. */
async function run(...args: readonly string[]): Promise<{ code: number; written: string; said: string }> {
  const { uri, user, password, database } = testAddress();
  const env = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ECONEWS_HOME: folder,
  };
  let written = '';
  let said = '';
  const out = {
    write: (text: string) => void (written += text),
    writeError: (text: string) => void (said += text),
    isTerminal: false,
    style: (_style: string, text: string) => text,
  };
  const code = await runCommandLine(args, { commands: COMMANDS, env, out, signal: new AbortController().signal });
  return { code, written, said };
}

async function count(label: string): Promise<number> {
  const { written } = await run('query', '{ graph { counts { type count } } }');
  const { counts } = (JSON.parse(written) as { data: { graph: { counts: Array<{ type: string; count: number }> } } })
    .data.graph;
  return counts.find(({ type }) => type === label)?.count ?? 0;
}

describe('the commands on a graph', { timeout: 120_000 }, () => {
  it('validate and load the facts of the seeds, and find them there already', async () => {
    expect(await run('validate', 'seeds/facts')).toMatchObject({ code: 0 });
    const { code, written } = await run('load', 'seeds/facts', '--json');
    expect(code).toBe(0);
    expect(written.match(/"unchanged"/g)).toHaveLength(5);
  });

  it('audit the graph and find nothing', async () => {
    expect(await run('check')).toMatchObject({ code: 0 });
  });

  it('answer a query from a file, with variables, and tell mistakes', async () => {
    await writeFile(join(folder, 'q.graphql'), 'query ($name: String!) { region(name: $name) { name code } }');
    const answer = await run('query', join(folder, 'q.graphql'), '--variables', '{"name": "浙江"}');
    expect(answer.code).toBe(0);
    expect(JSON.parse(answer.written)).toEqual({ data: { region: { name: '浙江省', code: '330000' } } });
    expect(await run('query', '{ region { nope } }')).toMatchObject({
      code: 1,
      written: expect.stringContaining('nope') as string,
    });
    expect(await run('query', 'gone.graphql')).toMatchObject({
      code: 2,
      said: expect.stringContaining('There is no file gone.graphql') as string,
    });
  });

  it('ingest a folder, then take the load back, then remove the page', async () => {
    const pages = join(folder, 'pages');
    await mkdir(pages);
    await writeFile(join(pages, 'port.txt'), STORY);
    await writeFile(join(pages, 'empty.txt'), '');
    const before = await count('Statistic');
    const first = await run('ingest', pages, '--json');
    const events = first.written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; file?: string; run?: string });
    expect(first.code).toBe(1);
    expect(events.map(({ event }) => event).toSorted()).toEqual(['done', 'failed', 'ingested']);
    expect(await count('Statistic')).toBeGreaterThan(before);
    expect((await run('check')).code).toBe(0);

    expect((await run('ingest', join(pages, 'port.txt'), '--json')).written).toContain('"unchanged"');
    const load = events.find(({ event }) => event === 'ingested')?.run ?? '';
    expect((await run('runs')).written).toContain(load);
    expect(await run('withdraw', load)).toMatchObject({ code: 0 });
    expect(await count('Statistic')).toBe(before);
    expect(await run('remove', 'port.txt')).toMatchObject({ code: 0 });
    expect(await count('Page')).toBe(5);
    expect((await run('check')).code).toBe(0);
  });

  it('refuse facts that do not hold against their page, naming the record and the remedy', async () => {
    const facts = JSON.parse(await readFile('seeds/facts/001_a5146752243558ed.json', 'utf8')) as {
      statistics: Array<{ quote: string; span?: unknown }>;
    };
    const [figure] = facts.statistics;
    if (figure !== undefined) Object.assign(figure, { quote: '这句话版面上没有', span: undefined });
    const file = join(folder, 'broken.json');
    await writeFile(file, JSON.stringify(facts));
    const { code, written, said } = await run('load', file, '--pages', 'seeds/pages');
    expect(code).toBe(1);
    expect(written + said).toMatch(/broken\.json: statistics s1, quote: /);
    expect(await run('withdraw', `run_${'0'.repeat(24)}`)).toMatchObject({ code: 1 });
  });
});
