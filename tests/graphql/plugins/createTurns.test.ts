import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceUnavailableError } from '../../../src/errors/ServiceUnavailableError.ts';
import { createTurns, type TurnsOptions } from '../../../src/graphql/plugins/createTurns.ts';

/** Tasks that end on request, and the order in which they were started. */
function createWorks() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async () => {
    started.push(name);
    await new Promise<void>((end) => ends.set(name, end));
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { started, work, end };
}

function createOpenTurns(options: TurnsOptions) {
  const { take, forgive } = createTurns(options);
  const takeTurn = (client: string, size: number, work: () => Promise<void>): Promise<void> =>
    take({ client, size, work });
  return { takeTurn, forgive };
}

/** Has a client request what needs no turn, twice a second for five seconds. */
function askForKnown(forgive: (client: string) => void, client: string): void {
  for (let known = 0; known < 10; known += 1) {
    vi.advanceTimersByTime(500);
    forgive(client);
  }
}

describe('turns', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('let as many tasks run at once as there are places', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn } = createOpenTurns({ places: 2 });
    const all = ['a', 'b', 'c'].map((name) => takeTurn(name, 1, work(name)));
    expect(started).toEqual(['a', 'b']);
    await end('b');
    expect(started).toEqual(['a', 'b', 'c']);
    await end('a');
    await end('c');
    await Promise.all(all);
  });

  it('let a client that brings one task go before those that bring many', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn } = createOpenTurns({ places: 1 });
    const all = [1, 2, 3, 4].map((number) => takeTurn('flood', 1_000, work(`flood ${number}`)));
    all.push(takeTurn('reader', 1_000, work('reader')));
    for (const name of ['flood 1', 'reader', 'flood 2', 'flood 3', 'flood 4']) {
      expect(started.at(-1)).toBe(name);
      await end(name);
    }
    await Promise.all(all);
  });

  it('let a client that asks mostly for what is known overtake those that bring only new tasks', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn: take, forgive } = createOpenTurns({ places: 1 });
    const all = [take('reader', 1_000, work('reader 1')), take('flood', 100, work('flood 1'))];
    await end('reader 1');
    // Both bring their second task while the first of the flood runs.
    all.push(take('flood', 1_000, work('flood 2')), take('reader', 1_000, work('reader 2')));
    askForKnown(forgive, 'reader');
    for (const name of ['flood 1', 'reader 2', 'flood 2']) {
      expect(started.at(-1)).toBe(name);
      await end(name);
    }
    await Promise.all(all);
  });

  it('let the first task of a client, however long, overtake the second of every other', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn } = createOpenTurns({ places: 1 });
    const busy = ['a', 'b', 'c'];
    const all = busy.map((name) => takeTurn(name, 10, work(`${name} 1`)));
    all.push(...busy.map((name) => takeTurn(name, 10, work(`${name} 2`))));
    all.push(takeTurn('newcomer', 5_000, work('newcomer 1')), takeTurn('newcomer', 5_000, work('newcomer 2')));
    const expected = ['a 1', 'newcomer 1', 'c 1', 'b 1', 'a 2', 'b 2', 'c 2', 'newcomer 2'];
    for (const name of expected) await end(name);
    expect(started).toEqual(expected);
    await Promise.all(all);
  });

  it('let a newcomer overtake those that bring only new tasks, even if these have not had a turn yet', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn, forgive } = createOpenTurns({ places: 1 });
    const clients = Array.from({ length: 40 }, (_, index) => `flood ${String(index)}`);
    const all = [1, 2, 3].flatMap((round) =>
      clients.map((name) => takeTurn(name, 10, work(`${name} ${String(round)}`))),
    );
    all.push(takeTurn('newcomer', 10, work('newcomer 1')));
    await end('flood 0 1');
    expect(started.at(-1)).toBe('newcomer 1');
    askForKnown(forgive, 'newcomer');
    all.push(...clients.slice(0, 20).map((name) => takeTurn(name, 10, work(`${name} 4`))));
    all.push(takeTurn('newcomer', 10, work('newcomer 2')));
    await end('newcomer 1');
    expect(started.at(-1)).toBe('newcomer 2');
    for (let last = ''; last !== started.at(-1);) {
      last = started.at(-1) ?? '';
      await end(last);
    }
    await Promise.all(all);
    expect(started).toHaveLength(142);
  });

  it('let the second to fifth tasks of a newcomer overtake those of clients that asked for more, though these had fewer turns', async () => {
    const { started, work, end } = createWorks();
    const { take } = createTurns({ places: 1, most: 50 });
    const all: Promise<unknown>[] = [];
    // Ten clients request seven each, one after the other: they give up waiting before they request the next.
    for (let round = 0; round < 7; round += 1)
      for (let flooder = 0; flooder < 10; flooder += 1) {
        const name = `flood ${String(flooder)}`;
        const task = { client: name, size: 1 + ((flooder * 7) % 12), isAwaited: () => round === 6 };
        all.push(take({ ...task, work: work(`${name} ${String(round)}`) }).catch(() => undefined));
      }
    await end('flood 0 0');
    for (const number of [1, 2, 3, 4, 5]) {
      const own = `newcomer ${String(number)}`;
      all.push(take({ client: 'newcomer', size: 2, work: work(own) }));
      all.push(take({ client: 'flood 1', size: 1, work: work(`more ${String(number)}`) }).catch(() => undefined));
      await end(started.at(-1) ?? '');
      expect(started.at(-1)).toBe(own);
    }
    for (let last = ''; last !== started.at(-1);) {
      last = started.at(-1) ?? '';
      await end(last);
    }
    await Promise.all(all);
  });

  it('leave tasks that nobody waits for until all others are done', async () => {
    const { started, work, end } = createWorks();
    const { take } = createTurns({ places: 1 });
    let isGone = false;
    const all = [
      take({ client: 'first', size: 1, work: work('first') }),
      take({ client: 'gone', size: 1, isAwaited: () => !isGone, work: work('gone') }),
      take({ client: 'first', size: 50, work: work('patient') }),
    ];
    isGone = true;
    for (const name of ['first', 'patient', 'gone']) await end(name);
    expect(started).toEqual(['first', 'patient', 'gone']);
    await Promise.all(all);
  });

  it('take known requests into account once every half second, however many are sent', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn, forgive } = createOpenTurns({ places: 1 });
    const all = [takeTurn('flood', 10, work('flood 1')), takeTurn('reader', 12, work('reader 1'))];
    for (let known = 0; known < 1_000; known += 1) forgive('flood');
    all.push(takeTurn('flood', 10, work('flood 2')), takeTurn('newcomer', 15, work('newcomer')));
    for (const name of ['flood 1', 'newcomer', 'reader 1', 'flood 2']) await end(name);
    expect(started).toEqual(['flood 1', 'newcomer', 'reader 1', 'flood 2']);
    await Promise.all(all);
  });

  it('make room for a newcomer in a full queue, and for nobody else', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn } = createOpenTurns({ places: 1, most: 3 });
    const busy = ['a', 'a', 'b', 'b'].map((name, index) => takeTurn(name, 10, work(`${name} ${String(index)}`)));
    // b's first is done, so all that now wait are second ones.
    await end('a 0');
    busy.push(takeTurn('a', 10, work('a 4')));
    await expect(takeTurn('b', 10, work('b 5'))).rejects.toThrow(ServiceUnavailableError);
    const newcomer = takeTurn('newcomer', 10, work('newcomer'));
    const told = Promise.allSettled(busy);
    for (const name of ['b 2', 'newcomer', 'a 1', 'b 3']) await end(name);
    await newcomer;
    expect(started.slice(0, 3)).toEqual(['a 0', 'b 2', 'newcomer']);
    expect((await told).filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('let small tasks overtake large ones of clients that had as much', async () => {
    const { started, work, end } = createWorks();
    const { takeTurn } = createOpenTurns({ places: 1 });
    const all = [takeTurn('first', 1, work('first'))];
    all.push(takeTurn('large', 20_000, work('large')), takeTurn('small', 500, work('small')));
    await end('first');
    await end('small');
    expect(started).toEqual(['first', 'small', 'large']);
    await end('large');
    await Promise.all(all);
  });

  it('refuse a client that has too many waiting, and release the place after a failure', async () => {
    const { work, end } = createWorks();
    const { takeTurn } = createOpenTurns({ places: 1, mostOfClient: 2 });
    const all = ['a', 'b', 'c'].map((name) => takeTurn('one', 1, work(name)));
    await expect(takeTurn('one', 1, work('d'))).rejects.toThrow(ServiceUnavailableError);
    for (const name of ['a', 'b', 'c']) await end(name);
    await Promise.all(all);
    await expect(takeTurn('one', 1, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await takeTurn('one', 1, async () => undefined);
  });
});
