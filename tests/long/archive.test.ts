import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDice } from '../../bench/archive/createDice.ts';
import { makeArchive } from '../../bench/archive/makeArchive.ts';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
import { loadLexicons } from '../../src/load/loadLexicons.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { countMoves, settleMoves } from '../../src/load/moves/settleMoves.ts';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { startEmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import { readMigrations } from '../../src/neo4j/readMigrations.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import { JARS, SMALL } from '../support/embedded.ts';
import { testAddress } from '../support/graph.ts';
import { loadInBulk } from '../support/loadInBulk.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

const PROGRAM = fileURLToPath(new URL('../support/loadArchive.ts', import.meta.url));
const PAGES = 3_000;
const KILLS = 10;

describe('an archive', () => {
  it(
    'makes the same graph in any order, by loaders that are killed, and by two at once',
    { timeout: 7_200_000 },
    async () => {
      const load = await openLoadGraph();
      const archive = makeArchive();
      for (let number = 0; number < PAGES; number += 1) {
        const { page, facts } = archive.next().value;
        await loadPage(load.deps, page, facts);
      }
      await settleMoves(load.deps);
      const expected = await dumpGraph(load.graph.driver);
      await load.empty();
      const dice = createDice(7);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const child = await start(kill);
        await sleep(1_000 + dice.below(60_000));
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      const both = [await start(100), await start(200)];
      expect(await Promise.all(both.map(async (child) => (await once(child, 'exit'))[0] as unknown))).toEqual([0, 0]);
      await settleMoves(load.deps);
      expect(await countMoves(load.deps)).toBe(0);
      expect(await dumpGraph(load.graph.driver)).toEqual(expected);
      for await (const finding of checkGraph(load.graph)) expect(finding).toBeUndefined();
      await load.graph.close();
    },
  );
});

async function start(seed: number): Promise<ChildProcess> {
  const env = { ...process.env, ADDRESS: JSON.stringify(testAddress()) };
  const child = fork(PROGRAM, [String(PAGES), String(seed)], { env });
  await once(child, 'message');
  return child;
}

describe('a name on 20,000 pages', () => {
  it('moves in transactions of 64 MiB, none of which delays a load', { timeout: 3_600_000 }, async () => {
    const named = 20_000;
    const folder = await mkdtemp(join(tmpdir(), 'econews-'));
    const java = await findJava(process.env['JAVA_HOME']);
    const server = await startEmbeddedNeo4j({ folder, java, jars: JARS, ...SMALL, transactionMemory: '64m' });
    const graph = openGraph(server.address, { queryTimeout: 600_000, writeTimeout: 600_000 });
    try {
      const migrations = await readMigrations(fileURLToPath(new URL('../../cypher/schema', import.meta.url)));
      await migrate(graph.driver, graph.address.database, migrations);
      const deps = {
        query: graph.query,
        executeWrite: graph.executeWrite,
        now: (): string => '2026-01-01T00:00:00.000Z',
      };
      await loadLexicons(deps);
      // Only what comes afterwards is tested.
      for (let from = 0; from < named; from += 1_000)
        await loadInBulk(
          deps,
          Array.from({ length: 1_000 }, (_each, index) => printPage(from + index, null)),
          200,
        );
      const { page, facts } = printPage(named, '台州市');
      await loadPage(deps, page, facts);
      const left = await countMoves(deps);
      expect(left).toBeGreaterThan(named - 1_000);
      // The next load is not delayed, and continues with the rest.
      const next = printPage(named + 1, '台州市');
      await loadPage(deps, next.page, next.facts);
      expect(await countMoves(deps)).toBeLessThan(left);
      await settleMoves(deps);
      expect(await countMoves(deps)).toBe(0);
      for await (const finding of checkGraph(graph)) expect(finding).toBeUndefined();
    } finally {
      await graph.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function printPage(number: number, city: string | null): ReturnType<typeof makeUpPage> {
  return makeUpPage(`${String(number)}.txt`, `第${String(number)}版。${city ?? ''}海川机床厂去年产值达3亿元。`, {
    date: '2026-01-14',
    regions: city === null ? [] : [{ name: city, level: 'city', parent: '浙江省' }],
    organizations: [{ name: '海川机床厂', region: city }],
    statistics: [{ subject: { type: 'organization', name: '海川机床厂' }, quote: '产值达3亿元', value: 3 }],
  });
}
