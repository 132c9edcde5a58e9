import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';

/** How much work runs at once, and how much may wait. */
export interface TurnsOptions {
  /** Tasks that run at the same time. */
  readonly places: number;
  /** Tasks of one client that may wait. */
  readonly mostOfClient?: number;
  /** Tasks that may wait in total. */
  readonly most?: number;
  /** What a client is told if too many wait. */
  readonly refusal?: string;
}

/** A task that may have to wait. */
export interface Task {
  readonly client: string;
  /** The amount of work, in any unit. */
  readonly size: number;
  /** Says whether anyone still waits for it; a task for nobody is done after all others. */
  readonly isAwaited?: () => boolean;
  readonly work: () => Promise<void>;
}

/** Work in turns, by client. */
export interface Turns {
  /** Runs a client's task when it is its turn. Throws ServiceUnavailableError if too many wait. */
  readonly take: (task: Task) => Promise<void>;
  /** Notes that a client asked for something that needed no turn, which offsets some of its recent work. */
  readonly forgive: (client: string) => void;
}

interface Waiting extends Pick<Task, 'client' | 'size' | 'isAwaited'> {
  /** Counts the tasks as they arrive. */
  readonly number: number;
  /** What its client had asked for before it, less what known requests have offset since. */
  before: number;
  readonly start: () => void;
  readonly refuse: () => void;
}

const NEW =
  'This operation is new to the server and must be planned first, but too many new operations are already waiting. Send it again in a few seconds, or send operations that were sent before.';
/** Work that was asked for this long ago no longer counts against a client, in milliseconds. */
const FORGOTTEN_AFTER = 60_000;
/** What is left of a client's recent work after a request that needed no turn. */
const LEFT_AFTER_KNOWN = 0.75;
/** Such requests cost next to nothing, so they offset work no more often than this, in milliseconds. */
const FORGIVEN_EVERY = 500;
/** The share of a task that its client's recent requests may be for the task to count as the client's first. */
const NEARLY_NOTHING = 0.1;
/** Clients remembered; the longest idle one is dropped first. */
const MOST_CLIENTS = 10_000;

/**
 * Creates turns for work that not everyone may do at once. Tasks that someone waits for go first, and among them that
 * of the client that asked for the least in the minute before it, whether its requests were granted or refused: a
 * client with more and more tasks delays mainly itself, and the second to fifth task of a newcomer overtake those of
 * clients that bring nothing but new tasks, though these had fewer turns. A client's first task goes before the second
 * of any other, however long it is, and the latest first task before earlier ones: clients that have waited long were
 * told to come back. A client that brings a new task now and then, among requests that need no turn, stays first.
 */
export function createTurns({ places, mostOfClient = 8, most = 400, refusal = NEW }: TurnsOptions): Turns {
  const waiting: Waiting[] = [];
  const asked = createLedger();
  const forgiven = new Map<string, number>();
  let arrived = 0;
  let running = 0;
  return {
    async take({ work, ...task }) {
      const before = asked.amountOf(task.client);
      asked.add(task.client, task.size);
      if (running >= places) await wait(task, before);
      else running += 1;
      try {
        await work();
      } finally {
        startNext();
      }
    },
    forgive(client) {
      const now = performance.now();
      if (asked.amountOf(client) === 0 || now - (forgiven.get(client) ?? -Infinity) < FORGIVEN_EVERY) return;
      remember(forgiven, client, now);
      asked.scale(client, LEFT_AFTER_KNOWN);
      for (const task of waiting) if (task.client === client) task.before *= LEFT_AFTER_KNOWN;
    },
  };

  async function wait(task: Omit<Task, 'work'>, before: number): Promise<void> {
    const own = waiting.filter(({ client }) => client === task.client).length;
    if (own >= mostOfClient) throw refuse();
    const number = (arrived += 1);
    await new Promise<void>((start, reject) => {
      const last = waiting.length < most ? undefined : waiting.toSorted(compare).at(-1);
      const next: Waiting = { ...task, number, before, start, refuse: () => reject(refuse()) };
      waiting.push(next);
      if (last === undefined) return;
      // A full queue must not keep a newcomer out: the client that asked for the most gives way.
      const out = compare(next, last) < 0 ? last : next;
      waiting.splice(waiting.indexOf(out), 1);
      out.refuse();
    });
  }

  function refuse(): ServiceUnavailableError {
    return new ServiceUnavailableError(refusal, 2);
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
}

function compare(one: Waiting, other: Waiting): number {
  if (isAwaited(one) !== isAwaited(other)) return isAwaited(one) ? -1 : 1;
  if (isFirst(one) !== isFirst(other)) return isFirst(one) ? -1 : 1;
  if (isFirst(one)) return other.number - one.number;
  return one.before + one.size - (other.before + other.size) || one.number - other.number;
}

function isAwaited({ isAwaited: ask }: Waiting): boolean {
  return ask?.() !== false;
}

/** A client that has asked for nearly nothing else that is new counts as new, so that a long task does not wait for many short ones. */
function isFirst({ before, size }: Waiting): boolean {
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
    remember(amounts, client, { amount, at: performance.now() });
  }
}

/** Sets a client's entry, and drops that of the client that was idle for the longest if there are too many. */
function remember<Entry>(entries: Map<string, Entry>, client: string, entry: Entry): void {
  entries.delete(client);
  entries.set(client, entry);
  const [oldest] = entries.keys();
  if (entries.size > MOST_CLIENTS && oldest !== undefined) entries.delete(oldest);
}
