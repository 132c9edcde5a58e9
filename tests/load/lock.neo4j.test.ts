import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LoadGraph, openLoadGraph } from '../support/loadGraph.ts';

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
});
afterAll(() => load.graph.close());

const readStatement = (name: string): string => readFileSync(`cypher/load/${name}.cypher`, 'utf8');
const [lock, raise] = [readStatement('lock-graph'), readStatement('raise-revision')];

it('shows a load that waited for the lock the revision that the load before it stored', async () => {
  const sessions = Array.from({ length: 3 }, () =>
    load.graph.driver.session({ database: load.graph.address.database }),
  );
  const [holder, ...waiters] = sessions.map((session) => session.beginTransaction());
  const revisionOf = async (transaction: typeof holder): Promise<number> =>
    Number((await transaction?.run(lock))?.records[0]?.get('revision'));
  const before = await revisionOf(holder);
  const waiting = waiters.map(async (waiter) => {
    const found = await revisionOf(waiter);
    await waiter.run(raise);
    await waiter.commit();
    return found;
  });
  // Long enough for both to have read the graph before they wait for its lock.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await holder?.run(raise);
  await holder?.commit();
  expect((await Promise.all(waiting)).toSorted((a, b) => a - b)).toEqual([before + 1, before + 2]);
  await Promise.all(sessions.map((session) => session.close()));
});
