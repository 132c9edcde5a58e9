import { getHeapSpaceStatistics } from 'node:v8';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MemoryLimitError } from '../../src/errors/MemoryLimitError.ts';
import { QueryError } from '../../src/errors/QueryError.ts';
import { TimeoutError } from '../../src/errors/TimeoutError.ts';
import { createQueryRunner } from '../../src/neo4j/createQueryRunner.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import type { Query } from '../../src/neo4j/runQuery.ts';
import { startFaultyProxy } from '../support/faultyProxy.ts';
import { cleanGraph, testAddress } from '../support/graph.ts';

const graph = openGraph(testAddress());
beforeEach(() => cleanGraph(graph.driver));
afterAll(() => graph.close());

function query(cypher: string, params: Query<unknown>['params'] = {}): Query<ReadonlyArray<unknown>> {
  return { name: 'test', cypher, params, decode: (record) => [...record.values()] };
}
const create = (number: bigint): Query<unknown> => query('MERGE (thing:Thing {number: $number})', { number });
const countThings = query('MATCH (thing:Thing) RETURN count(thing)');
/** Keeps Neo4j busy for minutes unless it is stopped. */
const endless = query(
  'UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE a * b < 0 RETURN count(*)',
);
const countEndless = query(
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '1000000000' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)",
);

describe('a reader', () => {
  it('gives whole numbers as JavaScript numbers, and sends bigints as whole numbers', async () => {
    expect(await graph.query(query('UNWIND range(1, 5) AS n RETURN n LIMIT $limit', { limit: 2n }))).toEqual([
      [1],
      [2],
    ]);
  });

  it('decodes each record', async () => {
    const doubled = {
      ...query('UNWIND [1, 2] AS n RETURN n'),
      decode: (record: { get: (key: string) => number }) => record.get('n') * 2,
    };
    expect(await graph.query(doubled)).toEqual([2, 4]);
  });

  it('throws what a decoder throws, and answers the next statement', async () => {
    const failing: Query<never> = {
      ...query('UNWIND range(1, 2500) AS n RETURN n'),
      decode: (record) => {
        throw new TypeError(`not this one: ${String(record.get('n'))}`);
      },
    };
    await expect(graph.query(failing)).rejects.toThrow('not this one: 1');
    expect(await graph.query(countThings)).toEqual([[0]]);
  });

  it('leaves nothing of an answer behind for the old heap', async () => {
    const long: Query<number> = {
      ...query("RETURN [n IN range(1, 5000) | [n, 'text ' + n]]"),
      decode: (record) => (record.get(0) as readonly unknown[]).length,
    };
    const readOldHeap = (): number =>
      getHeapSpaceStatistics().find((space) => space.space_name === 'old_space')?.space_used_size ?? 0;
    for (let warm = 0; warm < 20; warm += 1) await graph.query(long);
    let moved = 0;
    for (let before = readOldHeap(), again = 0; again < 150; again += 1) {
      await graph.query(long);
      const after = readOldHeap();
      moved += Math.max(0, after - before);
      before = after;
    }
    // Each of these answers takes about half a megabyte; `await session.run()` leaves 140 MB.
    expect(moved / 1_000_000).toBeLessThan(30);
  });

  it('cannot write', async () => {
    await expect(graph.query(create(1n))).rejects.toThrow(QueryError);
    expect(await graph.query(countThings)).toEqual([[0]]);
  });

  it('names the statement that Neo4j refused, and its code', async () => {
    await expect(graph.query(query('RETURN nothing'))).rejects.toMatchObject({
      query: 'test',
      neo4jCode: 'Neo.ClientError.Statement.SyntaxError',
    });
  });

  it('distinguishes a transaction that exceeds its memory from an outage', async () => {
    const hungry = query(
      'UNWIND range(1, 100000000) AS n WITH collect(toString(n) + $text) AS texts RETURN size(texts)',
      {
        text: 'x'.repeat(200),
      },
    );
    const patient = createQueryRunner(graph.driver, { database: graph.address.database, timeout: 60_000 });
    await expect(patient(hungry)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await expect(graph.executeWrite('hungry', (run) => run(hungry))).rejects.toThrow(MemoryLimitError);
  }, 120_000);

  it('also ends on the server a statement that takes too long', async () => {
    const impatient = createQueryRunner(graph.driver, { database: graph.address.database, timeout: 300 });
    await expect(impatient(endless)).rejects.toThrow(TimeoutError);
    await expect.poll(() => graph.query(countEndless)).toEqual([[0]]);
  });

  it('has no timer that would keep a program running which leaves a statement behind', async () => {
    const countTimers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    await graph.query(countThings);
    const [idle, leaving] = [countTimers(), new AbortController()];
    const left = graph.query(endless, leaving.signal).catch(() => undefined);
    await expect.poll(async () => (await graph.query(countEndless))[0]).toEqual([1]);
    const busy = countTimers();
    leaving.abort();
    await left;
    // A timer of the test runner may end meanwhile.
    expect(busy).toBeLessThanOrEqual(idle);
  });

  it('also ends on the server a statement that no one waits for any more', async () => {
    const caller = new AbortController();
    const patient = createQueryRunner(graph.driver, { database: graph.address.database, timeout: 60_000 });
    const reading = patient(endless, caller.signal);
    await expect.poll(() => graph.query(countEndless)).toEqual([[1]]);
    caller.abort(new Error('the client went away'));
    await expect(reading).rejects.toThrow('the client went away');
    await expect.poll(() => graph.query(countEndless)).toEqual([[0]]);
  });
});

describe('a server that falls silent', () => {
  it(
    'is distinguished from a slow one: no one waits for the rest of the statement’s time',
    { timeout: 120_000 },
    async () => {
      const address = testAddress();
      const proxy = await startFaultyProxy(Number(new URL(address.uri).port));
      const wired = openGraph({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` }, { queryTimeout: 4_000 });
      try {
        await expect(wired.query(endless)).rejects.toMatchObject({ code: 'TIMEOUT' });
        const leaving = wired.query(endless);
        await expect.poll(() => graph.query(countEndless), { timeout: 30_000 }).toEqual([[1]]);
        proxy.setFault('silence');
        await expect(leaving).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
        proxy.setFault('none');
        proxy.cut();
        await expect.poll(() => graph.query(countEndless), { timeout: 60_000 }).toEqual([[0]]);
        await expect.poll(() => wired.query(query('RETURN 1')).catch(() => 'down'), { timeout: 60_000 }).toEqual([[1]]);
      } finally {
        await wired.close();
        await proxy.close();
      }
    },
  );
});

describe('a writer', () => {
  it('stores a unit of work completely, and the next query finds it', async () => {
    await graph.executeWrite('two things', async (run) => {
      await run(create(1n));
      await run(create(2n));
    });
    expect(await graph.query(countThings)).toEqual([[2]]);
  });

  it('stores nothing of a unit of work that failed', async () => {
    const failing = graph.executeWrite('half', async (run) => {
      await run(create(1n));
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await graph.query(countThings)).toEqual([[0]]);
  });

  it('also gives up on the server a unit of work that no one waits for any more', async () => {
    const caller = new AbortController();
    const writing = graph.executeWrite(
      'left',
      async (run) => {
        await run(create(1n));
        await run(endless);
      },
      caller.signal,
    );
    await expect.poll(() => graph.query(countEndless), { timeout: 20_000 }).toEqual([[1]]);
    caller.abort(new Error('the client went away'));
    await expect(writing).rejects.toThrow('the client went away');
    await expect.poll(() => graph.query(countEndless), { timeout: 20_000 }).toEqual([[0]]);
    expect(await graph.query(countThings)).toEqual([[0]]);
  });

  it('stores work once after a deadlock', async () => {
    await graph.executeWrite('two things', async (run) => {
      await run(create(1n));
      await run(create(2n));
    });
    const raise = (number: bigint): Query<unknown> =>
      query('MATCH (thing:Thing {number: $number}) SET thing.raised = coalesce(thing.raised, 0) + 1', { number });
    // Each takes the other's second lock first; the barrier makes sure that both hold one when they ask for the other.
    let holding = 0;
    const { promise: bothHold, resolve } = Promise.withResolvers<void>();
    const lockBoth = (first: bigint, second: bigint): Promise<void> =>
      graph.executeWrite('crossed', async (run) => {
        await run(raise(first));
        if (++holding === 2) resolve();
        await bothHold;
        await run(raise(second));
      });
    await Promise.all([lockBoth(1n, 2n), lockBoth(2n, 1n)]);
    expect(holding).toBeGreaterThan(2);
    const raised = await graph.query(query('MATCH (thing:Thing) RETURN thing.raised'));
    expect(raised).toEqual([[2], [2]]);
  });
});
