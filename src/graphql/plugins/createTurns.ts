import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';

/** How much work runs at once, and how much may wait. */
export interface TurnsOptions {
  /** Tasks that run at the same time. */
  readonly places: number;
  /** Tasks of one client that may wait. */
  readonly mostOfClient?: number;
  /** Tasks that may wait in total. */
  readonly most?: number;
}

/** Work in turns, by client. */
export interface Turns {
  /**
   * Runs a client's task when it is its turn. `size` is the amount of work, in any unit. Throws ServiceUnavailableError
   * if too many wait.
   */
  readonly take: (client: string, size: number, work: () => Promise<void>) => Promise<void>;
  /** Notes that a client asked for something that needed no turn, which makes up for some of its recent work. */
  readonly forgive: (client: string) => void;
}

interface Waiting {
  readonly client: string;
  readonly size: number;
  readonly start: () => void;
  readonly refuse: () => void;
}

/** Work that was done this long ago no longer counts against a client, in milliseconds. */
const FORGOTTEN_AFTER = 60_000;
/** What is left of a client's recent work after each request that needed no turn. */
const LEFT_AFTER_KNOWN = 0.75;
/** The share of a task that its client's recent work may be for the task to count as the client's first. */
const NEARLY_NOTHING = 0.1;
/** Clients remembered; the longest idle one is dropped first. */
const MOST_CLIENTS = 10_000;

/**
 * Creates turns for work that not everyone may do at once. Among waiting clients, the one with the least work in the last
 * minute, including its next task, goes first: a client with more and more tasks delays mainly itself. A client's first task
 * goes before the second of any other, however long it is. A client that brings a new task now and then, among requests
 * that need no turn, goes before those that bring nothing else.
 */
export function createTurns({ places, mostOfClient = 8, most = 400 }: TurnsOptions): Turns {
  const waiting: Waiting[] = [];
  const done = new Map<string, { amount: number; at: number }>();
  let running = 0;
  return {
    async take(client, size, work) {
      if (running >= places) await wait(client, size);
      else running += 1;
      record(client, amountOf(client) + size);
      try {
        await work();
      } finally {
        startNext();
      }
    },
    forgive(client) {
      if (done.has(client)) record(client, amountOf(client) * LEFT_AFTER_KNOWN);
    },
  };

  async function wait(client: string, size: number): Promise<void> {
    const own = waiting.filter((other) => other.client === client).length;
    if (own >= mostOfClient) throw refuse();
    if (waiting.length >= most) {
      // A full queue must not keep a newcomer out: whoever has had the most gives way.
      const last = waiting.toSorted(compare).at(-1);
      if (last === undefined || isFirst(last) || !isFirst({ client, size })) throw refuse();
      waiting.splice(waiting.indexOf(last), 1);
      last.refuse();
    }
    await new Promise<void>((start, reject) => waiting.push({ client, size, start, refuse: () => reject(refuse()) }));
  }

  function refuse(): ServiceUnavailableError {
    return new ServiceUnavailableError(
      'This operation is new to the server and must be planned first, but too many new operations are already waiting. Send it again in a few seconds, or send operations that were sent before.',
      2,
    );
  }

  /** Passes the place on; it is freed only if no one is waiting. */
  function startNext(): void {
    const [next] = waiting.toSorted(compare);
    if (next === undefined) {
      running -= 1;
      return;
    }
    waiting.splice(waiting.indexOf(next), 1);
    next.start();
  }

  function compare(one: Waiting, other: Waiting): number {
    return Number(isFirst(other)) - Number(isFirst(one)) || weigh(one) - weigh(other);
  }

  /** A client whose recent work is nearly forgotten counts as new, so that a long task does not wait for many short ones. */
  function isFirst({ client, size }: Pick<Waiting, 'client' | 'size'>): boolean {
    return amountOf(client) < size * NEARLY_NOTHING;
  }

  function weigh({ client, size }: Waiting): number {
    return amountOf(client) + size;
  }

  /** The recent work of a client, which fades within a minute. */
  function amountOf(client: string): number {
    const { amount, at } = done.get(client) ?? { amount: 0, at: 0 };
    return amount * Math.max(0, 1 - (performance.now() - at) / FORGOTTEN_AFTER);
  }

  function record(client: string, amount: number): void {
    done.delete(client);
    done.set(client, { amount, at: performance.now() });
    const [oldest] = done.keys();
    if (done.size > MOST_CLIENTS && oldest !== undefined) done.delete(oldest);
  }
}
