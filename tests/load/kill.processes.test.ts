import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import { dumpGraph } from '../support/dumpGraph.ts';
import { testAddress } from '../support/graph.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';
import { HOMONYM_PAGES } from '../support/homonymPages.ts';

const PROGRAM = fileURLToPath(new URL('../support/loadHomonyms.ts', import.meta.url));

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
});
afterAll(() => load.graph.close());

it('a loader that is killed during a load and started again makes the same graph', { timeout: 300_000 }, async () => {
  for (const { page, facts } of HOMONYM_PAGES) await loadPage(load.deps, page, facts);
  const expected = await dumpGraph(load.graph.driver, { whole: true });
  // Killed a little later each time: before the first page, between pages, inside them.
  for (const patience of [0, 60, 150, 300, 600]) {
    await load.empty();
    const child = fork(PROGRAM, [], { env: { ...process.env, ADDRESS: JSON.stringify(testAddress()) } });
    await once(child, 'message');
    await sleep(patience);
    child.kill('SIGKILL');
    await once(child, 'exit');
    // What the killed program left open keeps the graph's lock until Neo4j notices that it is gone.
    for (const { page, facts } of HOMONYM_PAGES) await loadPage(load.deps, page, facts);
    expect(await dumpGraph(load.graph.driver, { whole: true })).toEqual(expected);
  }
});
