import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';

/** How much is done at once, and who may wait. */
export interface TurnsOptions {
  /** Works that run at the same time. */
  readonly places: number;
  /** Works of one client that may wait. */
  readonly mostOfClient?: number;
  /** Works that may wait in all. */
  readonly most?: number;
}

/** Runs a client's work when it is its turn. `size` says how much work it is, in whatever unit. */
export type TakeTurn = (client: string, size: number, work: () => Promise<void>) => Promise<void>;

interface Waiting {
  readonly client: string;
  readonly size: number;
  readonly start: () => void;
}

/** Work that was done this long ago no longer counts against a client, in milliseconds. */
const FORGOTTEN_AFTER = 60_000;
/** Clients that are remembered; the one that did nothing for longest goes first. */
const MOST_CLIENTS = 10_000;

/**
 * Creates turns at work that must not be done by all at once. Of those who wait, the one goes first who has had the least
 * work done in the last minute, its next work included: a client that brings more and more waits for itself, and the
 * others hardly for it. Throws ServiceUnavailableError if too many wait.
 */
export function createTurns({ places, mostOfClient = 8, most = 400 }: TurnsOptions): TakeTurn {
  const waiting: Waiting[] = [];
  const done = new Map<string, { amount: number; at: number }>();
  let running = 0;
  return async function takeTurn(client, size, work) {
    if (running >= places) await wait(client, size);
    else running += 1;
    charge(client, size);
    try {
      await work();
    } finally {
      startNext();
    }
  };

  async function wait(client: string, size: number): Promise<void> {
    const own = waiting.filter((other) => other.client === client).length;
    if (own >= mostOfClient || waiting.length >= most) {
      throw new ServiceUnavailableError(
        'This operation is new to the server and must be planned first, but too many new operations are already waiting. Send it again in a few seconds, or send operations that were sent before.',
        2,
      );
    }
    await new Promise<void>((start) => waiting.push({ client, size, start }));
  }

  /** Hands the place on; it is given back only if nobody waits. */
  function startNext(): void {
    const next = waiting.toSorted((one, other) => weigh(one) - weigh(other))[0];
    if (next === undefined) {
      running -= 1;
      return;
    }
    waiting.splice(waiting.indexOf(next), 1);
    next.start();
  }

  function weigh({ client, size }: Waiting): number {
    return amountOf(client) + size;
  }

  /** What a client had done lately: it fades within a minute. */
  function amountOf(client: string): number {
    const { amount, at } = done.get(client) ?? { amount: 0, at: 0 };
    return amount * Math.max(0, 1 - (performance.now() - at) / FORGOTTEN_AFTER);
  }

  function charge(client: string, size: number): void {
    const amount = amountOf(client) + size;
    done.delete(client);
    done.set(client, { amount, at: performance.now() });
    const [oldest] = done.keys();
    if (done.size > MOST_CLIENTS && oldest !== undefined) done.delete(oldest);
  }
}
