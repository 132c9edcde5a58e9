import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/graphql/plugins/createTurns.ts';
import { runInTurn } from '../../../src/graphql/plugins/runInTurn.ts';

describe('a query in its turn', () => {
  it('overtakes those of a client with many connections', async () => {
    const turns = createTurns({ places: 2, mostOfClient: 100 });
    const { signal } = new AbortController();
    const order: string[] = [];
    const run = (client: string) => async (): Promise<string> => {
      order.push(client);
      await new Promise((resolve) => setImmediate(resolve));
      return client;
    };
    const flood = Array.from({ length: 40 }, () =>
      runInTurn(turns, { client: 'flood', size: 10, signal }, run('flood')),
    );
    expect(await runInTurn(turns, { client: 'other', size: 10, signal }, run('other'))).toBe('other');
    expect(order.indexOf('other')).toBeLessThan(4);
    await Promise.all(flood);
    expect(order).toHaveLength(41);
  });

  it('is abandoned as soon as its client leaves, and is then not run', async () => {
    const turns = createTurns({ places: 1 });
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const staying = new AbortController();
    const first = runInTurn(turns, { client: 'a', size: 1, signal: staying.signal }, () => held);
    const leaving = new AbortController();
    let hasRun = false;
    const second = runInTurn(turns, { client: 'b', size: 1, signal: leaving.signal }, async () => {
      hasRun = true;
    });
    leaving.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    release();
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasRun).toBe(false);
  });

  it('releases its place if it fails', async () => {
    const turns = createTurns({ places: 1 });
    const { signal } = new AbortController();
    const fail = (): Promise<void> => Promise.reject(new Error('no answer'));
    await expect(runInTurn(turns, { client: 'a', size: 1, signal }, fail)).rejects.toThrow('no answer');
    expect(await runInTurn(turns, { client: 'a', size: 1, signal }, async () => 1)).toBe(1);
  });
});
