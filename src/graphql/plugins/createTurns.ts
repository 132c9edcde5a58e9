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
  /** Counts the tasks as they arrive. */
  readonly number: number;
  /** What its client had asked for before it, less what known requests have made up for since. */
  before: number;
  readonly start: () => void;
  readonly refuse: () => void;
}

/** Work that was done this long ago no longer counts against a client, in milliseconds. */
const FORGOTTEN_AFTER = 60_000;
/** What is left of a client's recent work after each request that needed no turn. */
const LEFT_AFTER_KNOWN = 0.75;
/** The share of a task that its client's recent requests may be for the task to count as the client's first. */
const NEARLY_NOTHING = 0.1;
/** Clients remembered; the longest idle one is dropped first. */
const MOST_CLIENTS = 10_000;

/**
 * Creates turns for work that not everyone may do at once. Among waiting clients, the one with the least work in the last
 * minute, including its next task, goes first: a client with more and more tasks delays mainly itself. A client's first task
 * goes before the second of any other, however long it is, and the latest first task before earlier ones: those who have
 * waited for long were told to come back, and clients that bring nothing but new tasks are never first again, though they had
 * no turn yet. A client that brings a new task now and then, among requests that need no turn, stays first.
 */
export function createTurns({ places, mostOfClient = 8, most = 400 }: TurnsOptions): Turns {
  const waiting: Waiting[] = [];
  const done = createLedger();
  const asked = createLedger();
  let arrived = 0;
  let running = 0;
  return {
    async take(client, size, work) {
      if (running >= places) await wait(client, size);
      else {
        running += 1;
        asked.add(client, size);
      }
      done.add(client, size);
      try {
        await work();
      } finally {
        startNext();
      }
    },
    forgive(client) {
      for (const ledger of [done, asked]) ledger.scale(client, LEFT_AFTER_KNOWN);
      for (const task of waiting) if (task.client === client) task.before *= LEFT_AFTER_KNOWN;
    },
  };

  async function wait(client: string, size: number): Promise<void> {
    const own = waiting.filter((other) => other.client === client).length;
    if (own >= mostOfClient) throw refuse();
    const before = asked.amountOf(client);
    if (waiting.length >= most) {
      // A full queue must not keep a newcomer out: whoever has had the most gives way.
      const last = waiting.toSorted(compare).at(-1);
      if (last === undefined || !isFirst({ before, size })) throw refuse();
      waiting.splice(waiting.indexOf(last), 1);
      last.refuse();
    }
    asked.add(client, size);
    const number = (arrived += 1);
    await new Promise<void>((start, reject) =>
      waiting.push({ client, size, number, before, start, refuse: () => reject(refuse()) }),
    );
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
    if (isFirst(one) !== isFirst(other)) return isFirst(one) ? -1 : 1;
    return isFirst(one) ? other.number - one.number : weigh(one) - weigh(other);
  }

  function weigh({ client, size }: Waiting): number {
    return done.amountOf(client) + size;
  }
}

/** A client that has asked for nearly nothing else that is new counts as new, so that a long task does not wait for many short ones. */
function isFirst({ before, size }: Pick<Waiting, 'before' | 'size'>): boolean {
  return before < size * NEARLY_NOTHING;
}

/** Amounts of work by client, which fade within a minute. */
interface Ledger {
  readonly amountOf: (client: string) => number;
  readonly add: (client: string, amount: number) => void;
  readonly scale: (client: string, factor: number) => void;
}

function createLedger(): Ledger {
  const amounts = new Map<string, { readonly amount: number; readonly at: number }>();
  return {
    amountOf,
    add: (client, amount) => record(client, amountOf(client) + amount),
    scale(client, factor) {
      if (amounts.has(client)) record(client, amountOf(client) * factor);
    },
  };

  function amountOf(client: string): number {
    const { amount, at } = amounts.get(client) ?? { amount: 0, at: 0 };
    return amount * Math.max(0, 1 - (performance.now() - at) / FORGOTTEN_AFTER);
  }

  function record(client: string, amount: number): void {
    amounts.delete(client);
    amounts.set(client, { amount, at: performance.now() });
    const [oldest] = amounts.keys();
    if (amounts.size > MOST_CLIENTS && oldest !== undefined) amounts.delete(oldest);
  }
}
