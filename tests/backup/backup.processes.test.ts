import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportGraph } from '../../src/backup/exportGraph.ts';
import { restoreGraph } from '../../src/backup/restoreGraph.ts';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
import type { LoadDeps } from '../../src/load/loadDeps.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { settleMoves } from '../../src/load/moves/settleMoves.ts';
import { withdrawRun } from '../../src/load/withdrawRun.ts';
import { listLabels } from '../../src/neo4j/deleteGraph.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openGraph, type Graph } from '../../src/neo4j/openGraph.ts';
import { readMigrations } from '../../src/neo4j/readMigrations.ts';
import { runCommand, testEnvironment, type Answered } from '../support/commandLine.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import { cleanGraph, testAddress } from '../support/graph.ts';
import { HOMONYM_PAGES } from '../support/homonymPages.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import { runEconews } from '../support/runEconews.ts';

const OLDER_SCHEMA = 'tests/backup/dumps/schema-005.jsonl.gz';
/** A name that means something to JSON, Cypher, HTML, shells and line splitters. */
const ODD = '\u0001"\\\n\r\u2028`})-[r]-(<script>\u{1F4F0}\u{20BB7}\uFEFF';

let folder: string;
let graph: Graph;
/** Loads and decisions need times that differ. */
let ticks = 0;
const deps = {
  query: (...query: Parameters<Graph['query']>) => graph.query(...query),
  executeWrite: (...work: Parameters<Graph['executeWrite']>) => graph.executeWrite(...work),
  now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * ticks++).toISOString(),
} as LoadDeps;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  graph = openGraph(testAddress(), { queryTimeout: 60_000, writeTimeout: 60_000, retryFor: 60_000 });
  // The pages alone, without the lexicons: a graph of a hundred nodes says as much here as one of thousands.
  await cleanGraph(graph.driver);
  await migrate(graph.driver, graph.address.database, await readMigrations('cypher/schema'));
  for (const { page, facts } of HOMONYM_PAGES) await loadPage(deps, page, facts);
});
afterAll(async () => {
  await cleanGraph(graph.driver);
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: readonly string[]): Promise<Answered> => runCommand(testEnvironment(folder), args);

/** Reads a backup's lines between header and trailer, in text order; the time of a restore is not part of the graph. */
async function readLines(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
  const lines = text.split('\n').slice(1, -2);
  return lines.map((line) => line.replace(/"restoredAt":"[^"]*",?/, '')).toSorted();
}

/** Audits what was restored. */
async function findFaults(): Promise<readonly string[]> {
  return Array.fromAsync(checkGraph({ query: graph.queryPatiently }), ({ id, message }) => `${id}: ${message}`);
}

async function restore(
  path: string,
  signal = new AbortController().signal,
  onProgress: (step: string) => unknown = () => undefined,
) {
  return restoreGraph(graph, path, {
    migrations: await readMigrations('cypher/schema'),
    replace: true,
    at: new Date().toISOString(),
    signal,
    onProgress: ({ step }) => onProgress(step),
  });
}

describe('a backup', { timeout: 300_000 }, () => {
  it('whose restore is interrupted is never mistaken for a complete graph, and continues until it is the same, node for node', async () => {
    await graph.driver.executeQuery(
      `MATCH (article:Article) WITH article ORDER BY article.id LIMIT 1
       CREATE (odd:Group:Entity {id: 'grp_odd', name: $odd, whole: toInteger(1), broken: 1.0, large: 9223372036854775807,
         empty: [], wholes: [1, 2], brokens: [1.0, 2.5], words: [$odd, ''], nan: 0.0/0.0, yes: true,
         day: date('2024-02-29'), at: datetime('2024-03-31T02:30:00.123456789[Europe/Berlin]'), span: duration('P1M2DT3.5S'),
         place: point({x: 1.5, y: -2.0, crs: 'WGS-84'}), times: [localtime('12:00')]})
       CREATE (odd)-[:NAMED_IN {byArticle: $odd, share: 1.0, count: toInteger(1)}]->(article)`,
      { odd: ODD },
    );
    const before = await dumpGraph(graph.driver, { whole: true });
    const made = await run('backup', folder, '--json');
    expect([made.code, made.said]).toEqual([0, '']);
    const { file, nodes } = JSON.parse(made.written) as { file: string; nodes: number };
    expect(nodes).toBe(before.nodes.length + (await countOthers()));
    expect(await run('restore', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Add --replace') as string,
    });

    const stop = new AbortController();
    const reason = new Error('cut');
    const cut = restore(file, stop.signal, (step) => step === 'relationships' && stop.abort(reason));
    await expect(cut).rejects.toThrow('cut');
    await expect(graph.check()).rejects.toThrow(/incomplete/);
    const [page] = HOMONYM_PAGES;
    if (page !== undefined) await expect(loadPage(deps, page.page, page.facts)).rejects.toThrow(/incomplete/);
    expect(await run('check')).toMatchObject({ code: 1, said: expect.stringContaining('incomplete') as string });
    expect(await run('backup', join(folder, 'half.jsonl'))).toMatchObject({ code: 1 });

    expect(await restore(file)).toMatchObject({ resumed: true, nodes, migrated: [] });
    expect(await dumpGraph(graph.driver, { whole: true })).toEqual(before);
    expect((await run('backup', join(folder, 'again.jsonl'))).code).toBe(0);
    expect(await readLines(join(folder, 'again.jsonl'))).toEqual(await readLines(file));
    const { records } = await graph.driver.executeQuery("MATCH (odd:Group {id: 'grp_odd'}) RETURN odd.name AS name");
    expect(records[0]?.get('name')).toBe(ODD);
    expect(await typesOf('whole', 'broken', 'wholes', 'brokens', 'at', 'place')).toEqual(
      ['INTEGER', 'FLOAT', 'LIST<INTEGER NOT NULL>', 'LIST<FLOAT NOT NULL>', 'ZONED DATETIME', 'POINT'].map(
        (type) => `${type} NOT NULL`,
      ),
    );
    await graph.driver.executeQuery("MATCH (odd:Group {id: 'grp_odd'}) DETACH DELETE odd");
    expect(await findFaults()).toEqual([]);
  });

  it('shows the graph at one moment, even if pages are loaded while it is made', async () => {
    let isDone = false;
    const loads = (async () => {
      for (let round = 0; !isDone; round += 1) {
        const { page, facts } = HOMONYM_PAGES[round % HOMONYM_PAGES.length] ?? { page: undefined, facts: undefined };
        if (page === undefined) return;
        const { runId, status } = await loadPage(deps, page, facts);
        if (status === 'unchanged') await withdrawRun(deps, runId);
      }
    })();
    const path = join(folder, 'moment.jsonl');
    const migrations = await readMigrations('cypher/schema');
    await exportGraph(graph, path, {
      labels: listLabels(migrations.flatMap(({ statements }) => statements)),
      ...{ program: 'test', at: '2026-01-01', signal: new AbortController().signal, onProgress: () => undefined },
    });
    isDone = true;
    await loads;
    await restore(path);
    // The moment may have been between a load and the moves that it left to be made.
    await settleMoves(deps);
    expect(await findFaults()).toEqual([]);
  });

  it('of an older schema is brought up to what this program would have made of the same pages', async () => {
    const load = await openLoadGraph();
    for (const { page, facts } of HOMONYM_PAGES) await loadPage(load.deps, page, facts);
    await load.graph.close();
    const expected = await dumpGraph(graph.driver, { whole: true, history: false });
    const { code, written } = await run('restore', OLDER_SCHEMA, '--replace', '--json');
    expect(code).toBe(0);
    const { migrated, relearned } = JSON.parse(written) as { migrated: string[]; relearned: boolean };
    expect([migrated[0], relearned]).toEqual(['006-reprints', true]);
    expect(await dumpGraph(graph.driver, { whole: true, history: false })).toEqual(expected);
    expect(await findFaults()).toEqual([]);
  });

  it('that is not a complete backup is refused with the line, and nothing is changed', async () => {
    const lines = gunzipSync(await readFile(OLDER_SCHEMA))
      .toString()
      .split('\n');
    const [header = '', first = '', ...rest] = lines;
    const newer = JSON.parse(header) as { schema: object[] };
    newer.schema.push({ number: 999, name: '999-later', checksum: '0'.repeat(64) });
    const broken: Readonly<Record<string, readonly [text: string | Buffer, told: RegExp]>> = {
      'cut in a line': [lines.join('\n').slice(0, -300), /is truncated in line 24[34]/],
      'cut after a line': [`${lines.slice(0, 100).join('\n')}\n`, /ends after line 100/],
      'cut while packed': [(await readFile(OLDER_SCHEMA)).subarray(0, 9_000), /is truncated or damaged near line \d+/],
      'changed in a value': [
        lines.join('\n').replace('12亿元', '13亿元'),
        /line 245, has a checksum that does not match/,
      ],
      'one line short': [
        [header, ...rest].join('\n'),
        /line 244, announces 96 nodes and 147 relationships, but the file has 95 and 147/,
      ],
      'in another order': [[header, ...rest.toSorted().toReversed(), first].join('\n'), /line \d+, /],
      'longer than its end': [`${lines.join('\n')}${first}\n`, /line 246, comes after the end/],
      'not JSON': [lines.with(9, '{"kind":').join('\n'), /line 10, is not a line of a backup/],
      'with a label that is no name': [
        lines.with(1, first.replace('"Migration"', '"A`) DETACH DELETE (n"')).join('\n'),
        /line 2, is neither a node nor a relationship/,
      ],
      'with a label that nobody knows': [
        lines.with(1, first.replace('"Migration"', '"Other"')).join('\n'),
        /line 2, is a node of a kind/,
      ],
      'with a value that nobody knows': [
        lines.with(1, first.replace('"dateTime"', '"moment"')).join('\n'),
        /line 2, has a property appliedAt/,
      ],
      'of a newer format': [header.replace('"version":1', '"version":2'), /line 1, .*newer econews-graph/],
      'of a newer schema': [[JSON.stringify(newer), first, ...rest].join('\n'), /999-later.*newer econews-graph/],
      'something else': ['{"nodes": []}\n', /line 1, does not begin a backup/],
      empty: ['', /ends after line 0/],
    };
    const before = await dumpGraph(graph.driver, { whole: true });
    for (const [name, [text, told]] of Object.entries(broken)) {
      const path = join(folder, `${name}.jsonl`);
      await writeFile(
        path,
        typeof text === 'string' && text !== '' && !text.endsWith('\n') && !name.includes('cut') ? `${text}\n` : text,
      );
      const { code, said } = await run('restore', path, '--replace');
      expect([name, code, said]).toEqual([name, 1, expect.stringMatching(told)]);
    }
    expect((await run('restore', join(folder, 'gone.jsonl'))).said).toMatch(/There is no file/);
    expect((await run('restore', folder)).said).toMatch(/is a folder/);
    expect(await dumpGraph(graph.driver, { whole: true })).toEqual(before);
    await graph.check();
  });

  it('can be restored into a graph whose reset was interrupted, which is never mistaken for a complete one', async () => {
    const path = join(folder, 'before reset.jsonl');
    expect((await run('backup', path)).code).toBe(0);
    // A transaction that locks one of its nodes keeps the reset from ending.
    const session = graph.driver.session({ database: graph.address.database });
    const holding = session.beginTransaction();
    await holding.run('MATCH (article:Article) SET article.held = true');
    const reset = runEconews(['reset', '--yes'], testEnvironment(folder));
    await vi.waitFor(() => expect(graph.check()).rejects.toThrow(/being reset/), { timeout: 60_000, interval: 200 });
    reset.child.kill('SIGKILL');
    await reset.ended;
    await holding.rollback();
    await session.close();
    await expect(graph.check()).rejects.toThrow(/`econews reset`/);
    expect((await run('restore', path, '--replace')).code).toBe(0);
    await graph.check();
    expect(await readLines(path)).not.toEqual([]);
    expect(await findFaults()).toEqual([]);
  });

  it('never overwrites a file, and leaves none behind if it fails', async () => {
    const path = join(folder, 'mine.jsonl');
    await writeFile(path, 'mine');
    expect((await run('backup', path)).said).toMatch(/already exists/);
    expect(await readFile(path, 'utf8')).toBe('mine');
    await cleanGraph(graph.driver);
    expect((await run('backup', join(folder, 'none.jsonl'))).said).toMatch(/The graph is empty/);
    expect(await run('backup', join(folder, 'no', 'such.jsonl'))).toMatchObject({ code: 1 });
    expect((await readdir(folder)).filter((name) => /none|\.part$/.test(name))).toEqual([]);
  });
});

/** Nodes that a dump leaves out: the migrations, and the graph's own. */
/** Counts the nodes that `dumpGraph` leaves out. */
async function countOthers(): Promise<number> {
  const { records } = await graph.driver.executeQuery(
    `MATCH (node:Migration|Graph|GraphChange|FormerId)
     WHERE NOT node:FormerId OR node.entityId STARTS WITH 'ser_' OR node.entityId STARTS WITH 'pst_'
     RETURN count(node) AS nodes`,
  );
  return records[0]?.get('nodes') as number;
}

async function typesOf(...names: readonly string[]): Promise<readonly string[]> {
  const { records } = await graph.driver.executeQuery(
    "MATCH (odd:Group {id: 'grp_odd'}) UNWIND $names AS name RETURN valueType(odd[name]) AS type",
    { names },
  );
  return records.map((record) => record.get('type') as string);
}
